import type { Words } from '#foundations/rulebook/api.ts'

export type Language = keyof Words

const words = {
  title: { zh: '接诉即办日报', en: 'Daily report of the city hotline' },
  summary: { zh: '概要', en: 'Summary' },
  span: { zh: '统计时段', en: 'Covers' },
  period: { zh: '考核期', en: 'Appraisal period' },
  method: {
    zh: '受理量、三率按受理时间计，办结量按办结时间计；得分截至统计时段末。规则版本',
    en: 'Volume and rates go by time of receipt, closures by time of closing; scores as at the cut. Rule edition',
  },
  figure: { zh: '指标', en: 'Figure' },
  count: { zh: '本日', en: 'Today' },
  before: { zh: '前一日', en: 'Day before' },
  change: { zh: '增减', en: 'Change' },
  received: { zh: '受理', en: 'Received' },
  answered: { zh: '直接答复', en: 'Answered at the desk' },
  dispatched: { zh: '派单', en: 'Dispatched' },
  closed: { zh: '办结', en: 'Closed' },
  all: { zh: '总体情况', en: 'All demands' },
  firms: { zh: '企业诉求', en: "Firms' demands" },
  hot: { zh: '热点诉求', en: 'Asked about most' },
  category: { zh: '分类', en: 'Category' },
  top: { zh: '得分前列街道（乡镇）', en: 'Leading streets' },
  bottom: { zh: '得分靠后街道（乡镇）', en: 'Streets at the end' },
  trend: { zh: '靠后街道得分走势', en: 'Trend of the streets at the end' },
  streets: { zh: '街道（乡镇）', en: 'Streets' },
  departments: { zh: '部门', en: 'Departments' },
  named: { zh: '通报工单', en: 'Tickets named' },
  rank: { zh: '名次', en: 'Rank' },
  climb: { zh: '较前日升降', en: 'Moved since the day before' },
  unit: { zh: '单位', en: 'Unit' },
  appraised: { zh: '考核口径', en: 'Appraised scope' },
  full: { zh: '全口径', en: 'Full scope' },
  score: { zh: '得分', en: 'Score' },
  volume: { zh: '工单量', en: 'Tickets' },
  valid: { zh: '有效回访', en: 'Valid call-backs' },
  response: { zh: '响应率', en: 'Response' },
  resolution: { zh: '解决率', en: 'Resolution' },
  satisfaction: { zh: '满意率', en: 'Satisfaction' },
  pooled: { zh: '合计', en: 'Pooled' },
  mean: { zh: '单位平均', en: 'Mean of units' },
  tooFew: { zh: '—（样本不足）', en: '— (too few)' },
  number: { zh: '工单号', en: 'Number' },
  titleOf: { zh: '标题', en: 'Title' },
  why: { zh: '通报事由', en: 'Why' },
} as const satisfies Readonly<Record<string, Words>>

export type DailyWord = keyof typeof words

/** The words of a daily report in one language. */
export function dailyWords(language: Language): (word: DailyWord) => string {
  return (word) => words[word][language]
}
