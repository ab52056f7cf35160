import type { IntegrityTest } from '#foundations/integrity/trace.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { LeadRow } from '../lead-api.ts'
import type { LeadRefused } from '../work-lead.ts'

type Figures = Pick<LeadRow, 'seen' | 'cases' | 'expected'>

/** How a test is called, what it asks about a unit, what it takes for granted, and where honest reasons may lie. */
type TestWords = {
  readonly title: Words
  readonly question: (unit: string, lead: Figures) => Words
  readonly assumption: Words
  readonly honest: Words
}

const about = ({ expected }: Figures) => expectedText(expected)
const peers: Words = {
  zh: '各单位的真实比例围绕同类单位的平均数波动，波动幅度按同类单位实际表现取（不低于规则规定的正常差异）；按贝塔二项分布算单侧尾概率',
  en: 'True shares of units vary around the mean of their kind as much as those units show (not less than the rules say); the exact upper tail of the beta-binomial distribution',
}

/** Every test in words. A lead is a question: nothing here says that anybody did wrong. [APPRAISE-16] */
export const testWords: Readonly<Record<IntegrityTest, TestWords>> = {
  'closing-burst': {
    title: { zh: '截止前集中办结', en: 'Closing burst before the cut-off' },
    question: (unit, lead) => ({
      zh: `${unit}在考核期截止前集中办结 ${lead.seen} 件，按其自身节奏应有 ${about(lead)} 件，是什么原因？`,
      en: `${unit} closed ${lead.seen} tickets right before the cut-off where its own rhythm lets expect ${about(lead)}: why?`,
    }),
    assumption: {
      zh: '截止前几天的办结量与该单位近期同类日（工作日、休息日）一致，日间波动取该单位与全市实际波动中较大者，全市共同的上升已扣除；按负二项分布算单侧尾概率',
      en: 'The last days are like the unit’s own working and other days lately; days vary as they did, a rise that all units share is taken off; the exact upper tail of the negative binomial distribution',
    },
    honest: { zh: '集中清理积案、专项行动、系统补录', en: 'A drive against a backlog, records entered late' },
  },
  'same-number': {
    title: { zh: '同一号码多次好评', en: 'Praise from the same number' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件好评中有 ${lead.seen} 件来自已给过好评的号码，按同类单位应有 ${about(lead)} 件，这些来电人是谁？`,
      en: `Of ${lead.cases} praises of ${unit}, ${lead.seen} come from numbers that praised before; its peers let expect ${about(lead)}. Who calls?`,
    }),
    assumption: peers,
    honest: {
      zh: '热心居民、网格员代老人来电、同一小区物业统一反映',
      en: 'An active resident, somebody who calls for the old',
    },
  },
  'staff-number': {
    title: { zh: '号码与单位人员有关', en: 'Numbers of the unit’s own staff' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件好评中有 ${lead.seen} 件来自其工作人员登记的号码，按同类单位应有 ${about(lead)} 件，是代为来电还是自评？`,
      en: `Of ${lead.cases} praises of ${unit}, ${lead.seen} come from phones its staff gave; its peers let expect ${about(lead)}. For whom did they call?`,
    }),
    assumption: peers,
    honest: { zh: '工作人员也是居民，反映自家诉求', en: 'Staff are residents, too' },
  },
  'short-words': {
    title: { zh: '诉求过短', en: 'Demands that say too little' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件好评中有 ${lead.seen} 件诉求几乎没有内容，按同类单位应有 ${about(lead)} 件，办的是什么事？`,
      en: `Of ${lead.cases} praises of ${unit}, ${lead.seen} are about demands of hardly a word; its peers let expect ${about(lead)}. What was done?`,
    }),
    assumption: peers,
    honest: { zh: '话务员记录习惯、渠道限字', en: 'How an operator writes, a channel’s limit' },
  },
  'alike-words': {
    title: { zh: '好评诉求雷同', en: 'Praised demands in the same words' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件好评中有 ${lead.seen} 件诉求文字与前面的雷同，按同类单位应有 ${about(lead)} 件，是同一件事还是同一个人写的？`,
      en: `Of ${lead.cases} praised demands of ${unit}, ${lead.seen} repeat the words of earlier ones; its peers let expect ${about(lead)}. One matter, or one hand?`,
    }),
    assumption: peers,
    honest: {
      zh: '停暖停水等群体诉求、居民相互转发的文字',
      en: 'A burst pipe that many report, words that residents share',
    },
  },
  'after-contact': {
    title: { zh: '联系后立即好评', en: 'Praise right after a contact' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件好评中有 ${lead.seen} 件是在单位刚联系诉求人之后给出的，按同类单位应有 ${about(lead)} 件，评价时工作人员是否在场？`,
      en: `Of ${lead.cases} praises of ${unit}, ${lead.seen} were given right after its contact; its peers let expect ${about(lead)}. Was somebody standing by?`,
    }),
    assumption: peers,
    honest: { zh: '上门当场解决、随即收到评价短信', en: 'Solved at the door, and the message came at once' },
  },
  'template-answers': {
    title: { zh: '答复套用模板', en: 'Template answers' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件答复中有 ${lead.seen} 件与其先前的答复雷同，按同类单位应有 ${about(lead)} 件，是否逐件答复了诉求？`,
      en: `Of ${lead.cases} answers of ${unit}, ${lead.seen} repeat earlier ones; its peers let expect ${about(lead)}. Was each demand answered?`,
    }),
    assumption: peers,
    honest: { zh: '同一停水事件的统一答复', en: 'One answer to one burst pipe' },
  },
  dodged: {
    title: { zh: '答非所问', en: 'Dodged questions' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件答复中有 ${lead.seen} 件推托、转述或没有内容（按答复检查），按同类单位应有 ${about(lead)} 件，问题办了没有？`,
      en: `Of ${lead.cases} answers of ${unit}, ${lead.seen} put off, pass on or say nothing by the answer check; its peers let expect ${about(lead)}. Was anything done?`,
    }),
    assumption: peers,
    honest: { zh: '确属其他部门职责的诉求多', en: 'Much that really is another’s duty' },
  },
  'returned-in-vain': {
    title: { zh: '退单后又回到本单位', en: 'Returns that only moved time' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件工单中有 ${lead.seen} 件退回后又由其承办，按同类单位应有 ${about(lead)} 件，退单是否只为拖延？`,
      en: `Of ${lead.cases} tickets of ${unit}, ${lead.seen} were handed back and came to it again; its peers let expect ${about(lead)}. Did the return only move time?`,
    }),
    assumption: peers,
    honest: { zh: '职责边界不清、派单目录有误', en: 'Unclear duties, a fault of the catalogue' },
  },
  exclusions: {
    title: { zh: '剔除申请偏多', en: 'Exclusions above peers' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件工单中有 ${lead.seen} 件申请剔除，按同类单位应有 ${about(lead)} 件，理由是否成立？`,
      en: `Of ${lead.cases} tickets of ${unit}, it asked to leave out ${lead.seen}; its peers let expect ${about(lead)}. Do the reasons hold?`,
    }),
    assumption: peers,
    honest: { zh: '辖区不合理诉求确实集中', en: 'Unreasonable demands do gather in some areas' },
  },
  recategorised: {
    title: { zh: '承办期间改分类', en: 'Swapped categories' },
    question: (unit, lead) => ({
      zh: `${unit}的 ${lead.cases} 件工单中有 ${lead.seen} 件在其承办期间改了分类，按同类单位应有 ${about(lead)} 件，是谁提出、为何更改？`,
      en: `Of ${lead.cases} tickets of ${unit}, ${lead.seen} changed their category while it had them; its peers let expect ${about(lead)}. Who asked for it, and why?`,
    }),
    assumption: peers,
    honest: { zh: '受理时分类粗略', en: 'Rough classifying at intake' },
  },
}

export const phaseWords = {
  open: { zh: '待分派', en: 'Not assigned' },
  assigned: { zh: '核查中', en: 'Being looked into' },
  concluded: { zh: '已有结论', en: 'Concluded' },
} as const satisfies Record<LeadRow['phase'], Words>

export const verdictWords = {
  confirmed: { zh: '属实', en: 'Confirmed' },
  explained: { zh: '有合理解释', en: 'Explained' },
  unfounded: { zh: '不成立', en: 'Unfounded' },
} as const satisfies Record<NonNullable<LeadRow['verdict']>, Words>

/** What keeps an auditor from a step. */
export const leadReasons = {
  'concluded-already': { zh: '这条线索已有结论，结论不再更改', en: 'The lead is concluded, for good' },
  'own-unit': { zh: '本单位人员不能核查本单位的线索', en: 'Nobody looks into their own unit' },
  'assigned-already': { zh: '已由此人核查', en: 'That person has it already' },
  'not-an-auditor': { zh: '只能分派给在岗的审计人员', en: 'Only an auditor in office can have it' },
  'not-yours': { zh: '先由您接手，再作结论', en: 'Take it over first, then conclude' },
  'nothing-said': { zh: '请写明内容', en: 'Say something' },
} as const satisfies Readonly<Record<LeadRefused, Words>>

/** How many are expected, to a tenth. */
export function expectedText(expected: number): string {
  return expected < 0.1 ? '< 0.1' : expected.toFixed(1)
}

/** A probability as people read it: two digits, or that it is below one in ten thousand. */
export function chanceText(chance: number): string {
  if (chance < 0.0001) return '< 0.0001'
  return chance < 0.1 ? chance.toPrecision(2) : chance.toFixed(2)
}
