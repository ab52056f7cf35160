import { places, units } from '../cast/city.ts'

/** Somebody chosen among some; the same number chooses the same. */
type Draw = <Among extends readonly [unknown, ...unknown[]]>(among: Among) => Among[number]

const said = ['暖气已修好，室温 20 度，请您查看', '', '请补充材料'] as const
const why = ['理由充分', '理由充分', ''] as const
const lead = [units.jianwai, units.jianwai, units.jianwai, units.chaowai, units.housing] as const
const leaders = [
  { unit: units.centre, area: places.city, person: 'city' },
  { unit: units.districtCentre, area: places.chaoyang, person: 'district' },
  { unit: units.jianwai, area: places.jianwai, person: 'head' },
] as const
const called = [units.housing, units.urban] as const

/** Inputs of every command people and the system give, sensible more often than not. */
export const inputsOf: Readonly<Record<string, (draw: Draw) => object>> = {
  AnswerTicket: (draw) => ({ answer: draw(said) }),
  DismissTicket: () => ({ why: 'invalid', note: '广告' }),
  WithdrawTicket: () => ({ note: '已自行解决' }),
  ClassifyTicket: (draw) => ({
    kind: draw(['complaint', 'help']),
    category: draw(['heat.indoor.too-cold', 'heat.indoor.too-cold', 'no.such.leaf']),
    level: draw(['24h', '7d', '15d']),
    place: draw([places.yongan, places.yongan, places.jianwai, places.chaoyang]),
    directDispatch: false,
  }),
  DispatchByHand: (draw) => ({ lead: draw(lead), supports: draw([[units.heatUtility], []]), why: draw(why) }),
  ReturnTicket: (draw) => ({
    by: draw(lead),
    reason: draw(['not-our-duty', 'unclear', 'no-such-reason']),
    why: draw(why),
    basis: draw(why),
  }),
  OpenAdjudication: (draw) => ({
    how: draw(['adjudicator', 'conference']),
    units: [units.housing, units.jianwai],
    question: draw(why),
  }),
  GiveOpinion: (draw) => ({ unit: draw([units.housing, units.jianwai]), says: draw(why) }),
  RuleAdjudication: (draw) => ({
    by: draw(leaders),
    lead: draw(lead),
    supports: [],
    why: draw(why),
    basis: draw(why),
  }),
  SignTicket: (draw) => ({ unit: draw(lead) }),
  SignPart: (draw) => ({ unit: draw([units.heatUtility, units.housing]) }),
  FinishPart: (draw) => ({ unit: draw([units.heatUtility, units.housing]), workDone: draw(said), evidence: [] }),
  ContactRequester: (draw) => ({ unit: draw(lead), by: 'phone', note: draw(why) }),
  ResolveTicket: (draw) => ({
    unit: draw(lead),
    result: draw(['solved', 'solved', 'no-such-result']),
    workDone: draw(said),
    publicAnswer: draw(said),
    evidence: [],
    accepts: ['too-short', 'promises'],
    name: '',
    recent: [],
  }),
  RemindClock: (draw) => ({ clock: draw(['resolve', 'respond', 'sign']), share: draw([0.5, 0.8, 1]) }),
  BeginWait: (draw) => ({ unit: draw(lead), why: draw(why) }),
  EndWait: (draw) => draw([{ how: 'answered', unit: draw(lead) }, { how: 'limit-reached' }]),
  AskExtension: (draw) => ({
    unit: draw(lead),
    area: places.jianwai,
    amount: draw([3, 10, 99]),
    why: draw(why),
    basis: draw(why),
  }),
  DecideExtension: (draw) => ({ verdict: draw(['grant', 'refuse']), why: draw(why), by: draw(leaders) }),
  AskShelf: (draw) => ({
    unit: draw(lead),
    area: places.jianwai,
    plan: draw(why),
    summary: draw(why),
    basis: draw(why),
    milestones: [{ what: '更换管网', by: '2026-12-20' }],
  }),
  DecideShelf: (draw) => ({
    verdict: draw(['approve', 'refuse']),
    summary: draw(why),
    why: draw(why),
    by: draw(leaders),
  }),
  ReachMilestone: (draw) => ({ unit: draw(lead), milestone: draw([1, 1, 7]), note: draw(why) }),
  ReviewShelf: (draw) => ({ verdict: draw(['go-on', 'end']), why: draw(why), by: draw(leaders) }),
  EndShelf: (draw) => draw([{ how: 'done', unit: draw(lead) }, { how: 'limit-reached' }]),
  OpenSupervision: (draw) => ({ how: draw(['press', 'personal']), why: draw(why), by: draw(leaders) }),
  PressAgain: (draw) => ({ why: draw(why), by: draw(leaders) }),
  AnswerPress: (draw) => ({ unit: draw(lead), says: draw(why) }),
  CloseSupervision: (draw) => ({ verdict: draw(['met', 'no-such-verdict']), words: draw(why), by: draw(leaders) }),
  BlowWhistle: (draw) => ({
    unit: draw(lead),
    ground: draw(['cannot-solve', 'emergency', 'no-such-ground']),
    matter: draw(why),
    where: draw(why),
    departments: draw([[units.housing], called, [units.jianwai]]),
    others: [],
  }),
  ConfirmWhistle: (draw) => ({ by: draw(leaders), departments: draw([[units.housing], called]), note: '' }),
  SignWhistle: (draw) => ({ unit: draw(called) }),
  ConfirmArrival: (draw) => ({ unit: draw(lead), department: draw(called), people: draw([0, 2]) }),
  DoPart: (draw) => ({ unit: draw(called), what: draw(why) }),
  ReleaseDepartment: (draw) => ({ unit: draw(lead), department: draw(called) }),
  ConcludeWhistle: (draw) => ({
    unit: draw(lead),
    result: draw(why),
    verdicts: called.map((unit) => ({ unit, score: draw([3, 5, 99]), words: draw(why) })),
  }),
  JudgeStreet: (draw) => ({ unit: draw(called), score: draw([3, 99]), words: draw(why) }),
  DelegateTicket: (draw) => ({ unit: draw(lead), to: draw([units.yongan, units.housing]), why: draw(why) }),
  AnswerDelegation: (draw) => ({ unit: units.yongan, says: draw(why), evidence: [] }),
  RecallDelegation: (draw) => ({ unit: draw(lead), from: units.yongan, why: draw(why) }),
  AddNote: (draw) => ({ unit: draw([units.districtCentre, units.jianwai]), text: draw(why) }),
  ReportUp: (draw) => ({ unit: draw([units.districtCentre, units.centre]), why: draw(why) }),
  RecordCallBack: (draw) => ({
    contacted: draw([true, false]),
    solved: draw(['solved', 'unsolved']),
    satisfied: draw(['satisfied', 'unsatisfied']),
    channel: 'phone',
    answeredBy: 'requester',
    why: draw(why),
  }),
  MissCallBack: () => ({ channel: 'phone', outcome: 'no-answer' }),
  AskExclusion: (draw) => ({
    unit: draw(lead),
    by: 'handler',
    reason: draw(['untrue', 'no-such']),
    evidence: draw(why),
  }),
  OpenSecondHandling: (draw) => ({ round: draw([1, 2, 3]) }),
  ReviewExclusion: (draw) => ({
    step: draw([1, 2]),
    granted: draw([true, false]),
    why: draw(why),
    by: draw(['a', 'b']),
  }),
}

/** What usually follows what; between the steps of a course anything may happen. */
export const courses: readonly (readonly string[])[] = [
  [
    'BlowWhistle',
    'ConfirmWhistle',
    'SignWhistle',
    'ConfirmArrival',
    'DoPart',
    'ReleaseDepartment',
    'ConcludeWhistle',
    'JudgeStreet',
  ],
  ['AskShelf', 'DecideShelf', 'ReachMilestone', 'ReviewShelf', 'EndShelf'],
  ['OpenSupervision', 'AnswerPress', 'PressAgain', 'AnswerPress', 'CloseSupervision'],
  ['ReturnTicket', 'OpenAdjudication', 'OpenAdjudication', 'GiveOpinion', 'GiveOpinion', 'RuleAdjudication'],
  ['BeginWait', 'RemindClock', 'EndWait'],
  ['RemindClock', 'RemindClock'],
  ['AskExtension', 'DecideExtension'],
  ['SignPart', 'FinishPart'],
  ['DelegateTicket', 'AnswerDelegation', 'DelegateTicket', 'RecallDelegation'],
  ['ResolveTicket', 'RecordCallBack', 'OpenSecondHandling', 'ContactRequester', 'ResolveTicket'],
  ['ResolveTicket', 'MissCallBack', 'AskExclusion', 'ReviewExclusion', 'ReviewExclusion'],
  ['WithdrawTicket'],
  ['DismissTicket'],
]
