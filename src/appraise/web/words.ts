import type { Words } from '#foundations/rulebook/api.ts'
import type { AdviseExclusionRefused } from '../advise-exclusion.ts'
import type { AskExclusionRefused } from '../ask-exclusion.ts'
import type { CallBackAnswered, CallBackMissed, PanelOpinion } from '../events.ts'
import type { ExclusionRow } from '../exclusion-api.ts'
import type { MissCallBackRefused } from '../miss-call-back.ts'
import type { DecideObjectionRefused, RaiseObjectionRefused } from '../objection.ts'
import type { RateByLinkRefused } from '../rate-by-link.ts'
import type { RecordCallBackRefused } from '../record-call-back.ts'
import type { ReviewExclusionRefused } from '../review-exclusion.ts'
import type { CallBackBarred } from '../state.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

export const contactedWords: WordsOf<'yes' | 'no'> = {
  yes: { zh: '已联系', en: 'contacted' },
  no: { zh: '未联系', en: 'not contacted' },
}
export const solvedWords: WordsOf<CallBackAnswered['solved']> = {
  solved: { zh: '已解决', en: 'solved' },
  partly: { zh: '部分解决', en: 'partly solved' },
  unsolved: { zh: '未解决', en: 'unsolved' },
}
export const satisfiedWords: WordsOf<CallBackAnswered['satisfied']> = {
  satisfied: { zh: '满意', en: 'satisfied' },
  basically: { zh: '基本满意', en: 'basically satisfied' },
  unsatisfied: { zh: '不满意', en: 'unsatisfied' },
}
export const outcomeWords: WordsOf<CallBackMissed['outcome']> = {
  'no-answer': { zh: '无人接听', en: 'No answer' },
  busy: { zh: '占线', en: 'Busy' },
  'wrong-number': { zh: '号码有误', en: 'Wrong number' },
  declined: { zh: '拒绝回访', en: 'Declined' },
  'broken-off': { zh: '中途挂断', en: 'Broken off' },
  undelivered: { zh: '未能送达', en: 'Not delivered' },
}
export const channelWords: WordsOf<CallBackAnswered['channel']> = {
  person: { zh: '人工', en: 'by a person' },
  link: { zh: '短信链接', en: 'by a link' },
  automatic: { zh: '自动外呼', en: 'automatically' },
}
/** Who is asked next, and how. */
export const nextWords: WordsOf<CallBackAnswered['channel']> = {
  person: { zh: '人工拨打', en: 'a person calls' },
  link: { zh: '发评价链接', en: 'a link is sent' },
  automatic: { zh: '自动外呼', en: 'a machine calls' },
}
export const exclusionWords: WordsOf<ExclusionRow['exclusion']> = {
  asked: { zh: '待一审', en: 'First review' },
  'granted-once': { zh: '待二审', en: 'Second review' },
  granted: { zh: '已剔除', en: 'Excluded' },
  refused: { zh: '未同意', en: 'Refused' },
  objected: { zh: '异议待定', en: 'Objection' },
}

const barred: WordsOf<CallBackBarred> = {
  'not-resolved': { zh: '还没有办理结果，暂不回访', en: 'There is no result to ask about yet' },
  'not-drawn': { zh: '抽样未抽中，不回访', en: 'The sample leaves it out; nobody is asked' },
  'already-answered': { zh: '本轮已回访', en: 'This round has been answered' },
  'given-up': { zh: '本轮多次未能联系，回访已结束', en: 'This round was given up after the last attempt' },
  withdrawn: { zh: '诉求已撤回', en: 'The demand was withdrawn' },
}

export const recordReasons: WordsOf<RecordCallBackRefused> = {
  ...barred,
  'reason-missing': { zh: '请记下原因', en: 'Write down why' },
}
export const rateReasons: WordsOf<RateByLinkRefused> = {
  ...recordReasons,
  'not-resolved': { zh: '这个链接对应的一轮已经结束', en: 'The round this link was sent for is over' },
  'already-answered': { zh: '已经评价过了，谢谢您', en: 'It has been rated already; thank you' },
  'given-up': { zh: '这个链接对应的一轮已经结束', en: 'The round this link was sent for is over' },
  'link-expired': { zh: '链接已过期', en: 'The link has expired' },
  'link-superseded': { zh: '这个链接对应的一轮已经结束', en: 'The round this link was sent for is over' },
}
export const missReasons: WordsOf<MissCallBackRefused> = {
  ...barred,
  'quiet-hours': { zh: '安静时段，不打扰诉求人', en: 'Quiet hours: nobody is disturbed' },
  'too-early': { zh: '还没到下次可拨时间', en: 'The interval before the next attempt has not passed' },
}
export const askReasons: WordsOf<AskExclusionRefused> = {
  'is-a-child': { zh: '子单随母单考评，请在母单上申请', en: 'A child is appraised with its parent; ask there' },
  'is-a-report': { zh: '主动上报的工单不计入考评', en: 'What staff reported themselves is not appraised' },
  'not-resolved': { zh: '有了办理结果才能申请剔除', en: 'An exclusion can be asked for once there is a result' },
  'not-yours': { zh: '只有主办单位可以申请', en: 'Only the lead may ask' },
  'already-asked': { zh: '已经申请，正在审核', en: 'It has been asked for and is under review' },
  'already-decided': { zh: '已有审核结论', en: 'It has been decided' },
  'reason-unknown': { zh: '请选择规定的理由', en: 'Choose one of the listed reasons' },
  'evidence-missing': { zh: '请写明证据', en: 'State the evidence' },
  'too-much-evidence': { zh: '附件过多', en: 'Too many files' },
}
const panelReasons = {
  'gave-the-opinion': { zh: '给出评议意见的人不能审核', en: 'Who gave the panel’s opinion may not decide' },
  'differs-without-reason': { zh: '与评议意见不一致，请写明为什么', en: 'It differs from the panel: say why' },
} as const
export const opinionWords: WordsOf<PanelOpinion> = {
  reasonable: { zh: '诉求合理', en: 'Reasonable' },
  partly: { zh: '部分合理', en: 'Partly reasonable' },
  unreasonable: { zh: '诉求不合理', en: 'Unreasonable' },
}
export const reviewReasons: WordsOf<ReviewExclusionRefused> = {
  'not-asked': { zh: '没有剔除申请', en: 'No exclusion was asked for' },
  'already-decided': { zh: '已有审核结论', en: 'It has been decided' },
  'wrong-step': { zh: '不是这一步的审核，请刷新', en: 'It waits for the other step; read it again' },
  'own-unit-may-not-review': { zh: '申请单位的人员不能审核', en: 'Nobody of the asking unit may review' },
  'asker-may-not-review': { zh: '申请人不能审核', en: 'Who asked may not review' },
  'first-reviewer-may-not-review-again': { zh: '一审人不能再作二审', en: 'The first reviewer may not be the second' },
  'reason-missing': { zh: '请写明审核意见', en: 'Say why' },
  ...panelReasons,
}
export const adviseReasons: WordsOf<AdviseExclusionRefused> = {
  'not-asked': { zh: '没有剔除申请', en: 'No exclusion was asked for' },
  'no-opinion-wanted': { zh: '这个事由不需要评议', en: 'No panel is asked on this reason' },
  'already-decided': { zh: '已有审核结论', en: 'It has been decided' },
  'already-given': { zh: '已经给出评议意见', en: 'The panel has said it already' },
  'too-late': { zh: '评议时限已过', en: 'The panel’s time is over' },
  'had-a-part-in-it': { zh: '申请人、审核人不能评议', en: 'Who asked or reviewed may not advise' },
  'own-unit-may-not-advise': { zh: '申请单位的人员不能评议', en: 'Nobody of the asking unit may advise' },
  'too-few-votes': { zh: '参加表决的人数不够', en: 'Too few members voted' },
  'no-majority': { zh: '赞成这个意见的没有过半数', en: 'There is no majority for this opinion' },
  'reason-missing': { zh: '请写明评议理由', en: 'Say why' },
}
export const objectReasons: WordsOf<RaiseObjectionRefused> = {
  'not-refused': { zh: '没有不予剔除的结论，不能提出异议', en: 'No exclusion was refused' },
  'not-yours': { zh: '只有申请单位可以提出异议', en: 'Only the unit that asked may object' },
  'too-late': { zh: '异议时限已过', en: 'The time for an objection is over' },
  'already-objected': { zh: '已经提出异议', en: 'An objection was raised already' },
  'reason-missing': { zh: '请写明异议理由', en: 'Say why' },
  'too-much-evidence': { zh: '附件过多', en: 'Too many files' },
}
export const decideReasons: WordsOf<DecideObjectionRefused> = {
  'not-objected': { zh: '没有待决定的异议', en: 'No objection is open' },
  'had-a-part-in-it': {
    zh: '申请人、异议人和审核人不能决定',
    en: 'Who asked, objected or reviewed may not decide',
  },
  'own-unit-may-not-decide': { zh: '申请单位的人员不能决定', en: 'Nobody of the asking unit may decide' },
  'reason-missing': { zh: '请写明决定理由', en: 'Say why' },
  ...panelReasons,
}
