import type { FactReasons, FactSentences } from '#desk/stage-web.ts'
import type { AppraiseFact } from '../events.ts'
import { channelWords, contactedWords, opinionWords, outcomeWords, satisfiedWords, solvedWords } from './words.ts'

/** Somebody else answered for the requester; the edition says whether that counts. */
const otherWords = {
  counted: { zh: '（他人代答）', en: ' (by somebody else)' },
  notCounted: { zh: '（他人代答，不计分）', en: ' (by somebody else, not counted)' },
} as const

/** How the facts of appraisal read on a timeline. */
export const factSentences: FactSentences<AppraiseFact> = {
  CallBackOpened: ({ urgent }) => ({
    zh: urgent ? '列入回访（紧急时限）' : '列入回访',
    en: urgent ? 'To be called back, urgently' : 'To be called back',
  }),
  CallBackSpared: ({ share }) => ({
    zh: `抽样回访（抽取 ${share * 100} %）未抽中，只计工单量`,
    en: `Not drawn into the sample (${share * 100} % are asked); it counts in the volume only`,
  }),
  RatingLinkSent: () => ({ zh: '发出评价链接', en: 'A rating link was sent' }),
  CallBackMissed: ({ attempt, outcome, channel }) =>
    channel === 'link'
      ? {
          zh: outcome === 'undelivered' ? '评价链接未能送达' : '评价链接无人作答',
          en: outcome === 'undelivered' ? 'The rating link was not delivered' : 'Nobody answered by the rating link',
        }
      : {
          zh: `第 ${attempt} 次回访（${channelWords[channel].zh}）未成：${outcomeWords[outcome].zh}`,
          en: `Call-back attempt ${attempt} ${channelWords[channel].en}: ${outcomeWords[outcome].en.toLowerCase()}`,
        },
  CallBackAnswered: ({ contacted, solved, satisfied, channel, why, secondHandling, valid, answeredBy }) => {
    const other = answeredBy === 'other' ? otherWords[valid ? 'counted' : 'notCounted'] : { zh: '', en: '' }
    const reached = contactedWords[contacted ? 'yes' : 'no']
    const [zh, en] = [solvedWords[solved], satisfiedWords[satisfied]].reduce(
      ([chinese, english], words) => [`${chinese}、${words.zh}`, `${english}, ${words.en}`],
      [reached.zh, reached.en],
    )
    return {
      zh: `回访（${channelWords[channel].zh}）：${zh}${why ? `。原因：${why}` : ''}${other.zh}${secondHandling ? '。须二次办理' : ''}`,
      en: `Called back ${channelWords[channel].en}: ${en}${why ? `. Why: ${why}` : ''}${other.en}${secondHandling ? '. To be handled again' : ''}`,
    }
  },
  CallBackGivenUp: () => ({
    zh: '多次联系不上，本轮回访结束',
    en: 'Not reached after the last attempt; this round is given up',
  }),
  ExclusionAsked: ({ unit, evidence }, names) => ({
    zh: `${names.unit(unit)}申请不计入考核：${evidence}`,
    en: `${names.unit(unit)} asked to leave it out of appraisal: ${evidence}`,
  }),
  ExclusionAdvised: ({ opinion, votesFor, votesAgainst, why }) => ({
    zh: `评议组（${votesFor} 票赞成、${votesAgainst} 票反对）认为${opinionWords[opinion].zh}：${why}`,
    en: `A panel (${votesFor} for, ${votesAgainst} against) finds the demand ${opinionWords[opinion].en.toLowerCase()}: ${why}`,
  }),
  ExclusionReviewed: ({ step, granted, why, despitePanel }) => ({
    zh: `剔除${step === 1 ? '一审' : '二审'}${granted ? '同意' : '不同意'}：${why}${despiteWords(despitePanel).zh}`,
    en: `Exclusion, ${step === 1 ? 'first' : 'second'} review: ${granted ? 'granted' : 'refused'}. ${why}${despiteWords(despitePanel).en}`,
  }),
  ObjectionRaised: ({ unit, why }, names) => ({
    zh: `${names.unit(unit)}对不予剔除提出异议：${why}`,
    en: `${names.unit(unit)} objected to the refusal: ${why}`,
  }),
  ObjectionDecided: ({ upheld, why, despitePanel }) => ({
    zh: `异议${upheld ? '成立，予以剔除' : '不成立'}：${why}${despiteWords(despitePanel).zh}`,
    en: `Objection ${upheld ? 'upheld, the ticket is left out' : 'rejected'}: ${why}${despiteWords(despitePanel).en}`,
  }),
}

function despiteWords(why: string | undefined) {
  return why === undefined
    ? { zh: '', en: '' }
    : { zh: `。与评议不一致：${why}`, en: `. It differs from the panel: ${why}` }
}

export const factReasons: FactReasons<AppraiseFact> = {
  CallBackOpened: ({ edition, urgent }) => ({
    rule: 'APPRAISE-01',
    edition,
    inputs: [{ name: { zh: '等级', en: 'Level' }, value: urgent ? '紧急 · urgent' : '一般 · ordinary' }],
  }),
  CallBackSpared: ({ edition, stratum, share }) => ({
    rule: 'APPRAISE-07',
    edition,
    inputs: [
      { name: { zh: '分层', en: 'Stratum' }, value: stratum },
      { name: { zh: '抽取比例', en: 'Share asked' }, value: `${share * 100} %` },
    ],
  }),
  RatingLinkSent: ({ edition }) => ({ rule: 'APPRAISE-08', edition, inputs: [] }),
  CallBackMissed: ({ edition }) => ({ rule: 'APPRAISE-02', edition, inputs: [] }),
  CallBackAnswered: ({ edition, round }) => ({
    rule: 'APPRAISE-01',
    edition,
    inputs: [{ name: { zh: '办理轮次', en: 'Round' }, value: String(round) }],
  }),
  ExclusionReviewed: ({ edition, step }) => ({
    rule: 'APPRAISE-03',
    ...(edition && { edition }),
    inputs: [{ name: { zh: '审级', en: 'Step' }, value: String(step) }],
  }),
  ExclusionAdvised: ({ edition, votesFor, votesAgainst }) => ({
    rule: 'APPRAISE-19',
    edition,
    inputs: [{ name: { zh: '赞成 / 反对', en: 'For / against' }, value: `${votesFor} / ${votesAgainst}` }],
  }),
  ObjectionRaised: ({ edition }) => ({ rule: 'APPRAISE-09', edition, inputs: [] }),
  ExclusionAsked: ({ reason }) => ({
    rule: 'APPRAISE-03',
    inputs: [{ name: { zh: '理由', en: 'Reason' }, value: reason }],
  }),
}
