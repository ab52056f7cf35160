import { share } from '#foundations/statistics/rate.ts'
import { percentOf } from '#foundations/three-rates/score.ts'
import type { Headings } from '#platform/http/export-rows.ts'
import type { Campaign, CampaignCounts, StratumProgress } from '../campaign-api.ts'

const counted: Readonly<Record<keyof CampaignCounts, { readonly zh: string; readonly en: string }>> = {
  results: { zh: '有结果', en: 'Results' },
  drawn: { zh: '抽中', en: 'Drawn' },
  spared: { zh: '未抽中', en: 'Spared' },
  asked: { zh: '已联系', en: 'Tried' },
  answered: { zh: '已作答', en: 'Answered' },
  givenUp: { zh: '未能联系', en: 'Given up' },
  waiting: { zh: '待回访', en: 'Waiting' },
  standsFor: { zh: '加权代表', en: 'Stand for' },
  againAsked: { zh: '二次办理后再访', en: 'Asked again' },
  againAnswered: { zh: '再访已作答', en: 'Answered again' },
  againSolved: { zh: '再访已解决', en: 'Solved after second handling' },
  links: { zh: '发出链接', en: 'Links sent' },
  linksAnswered: { zh: '链接作答', en: 'Answered by link' },
  linksMissed: { zh: '链接无人作答或未送达', en: 'Links unanswered or undelivered' },
  linksUndelivered: { zh: '链接未送达', en: 'Links undelivered' },
  calls: { zh: '拨打', en: 'Calls' },
  callsAnswered: { zh: '接通并作答', en: 'Calls answered' },
  callsNoAnswer: { zh: '无人接听', en: 'No answer' },
  callsBusy: { zh: '占线', en: 'Busy' },
  callsDeclined: { zh: '拒绝回访', en: 'Declined' },
  callsWrongNumber: { zh: '号码有误', en: 'Wrong number' },
  callsBrokenOff: { zh: '中途挂断', en: 'Broken off' },
}

/** The columns of an exported campaign: a stratum, its draw, what was counted, and what an answer stands for. */
export const campaignHeadings: Headings = {
  stratum: { zh: '分层', en: 'Stratum' },
  share: { zh: '抽取比例%', en: 'Share asked %' },
  plan: { zh: '渠道安排', en: 'Channels' },
  ...counted,
  response: { zh: '应答率%', en: 'Response %' },
  low: { zh: '应答率95%区间下限', en: 'Response, 95 % from' },
  high: { zh: '应答率95%区间上限', en: 'Response, 95 % to' },
  design: { zh: '抽取权重', en: 'Design weight' },
  nonResponse: { zh: '无应答系数', en: 'Non-response factor' },
  adjusted: { zh: '调整后每份作答代表', en: 'Results per answer, adjusted' },
}

/** A campaign as lines to export, the total last; what has no denominator stays empty, never 0. */
export function campaignLines({ strata, all }: Campaign, language: 'zh' | 'en') {
  const lines = strata.map((stratum) => ({
    stratum: stratum.words[language],
    share: percentOf(stratum.share),
    plan: stratum.plan?.[language],
    ...figuresOf(stratum),
  }))
  return [...lines, { stratum: '合计 All', ...figuresOf(all) }]
}

function figuresOf({ counts, weights }: Pick<StratumProgress, 'counts' | 'weights'>) {
  const { design, nonResponse, adjusted, interval } = weights
  return {
    ...counts,
    response: percentOf(share({ numerator: counts.answered, denominator: counts.drawn })),
    low: percentOf(interval?.low),
    high: percentOf(interval?.high),
    design: twoDecimals(design),
    nonResponse: twoDecimals(nonResponse),
    adjusted: twoDecimals(adjusted),
  }
}

function twoDecimals(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 100) / 100
}
