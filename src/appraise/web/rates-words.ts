import { dictionary } from '#desk/words.ts'

/** The texts of the page of rates. */
export const ratesTexts = dictionary(
  {
    title: '三率分析',
    hint: '按单位、事项、区域、等级、渠道、类型和诉求人看三率；数字可点开看工单',
    first: '先按',
    second: '再按',
    no: '不细分',
    counts: '工单量',
    valid: '有效回访',
    responseShort: '未联系的工单',
    resolutionShort: '未完全解决的工单',
    satisfactionShort: '未完全满意的工单',
    signingShort: '未按时签收的工单',
    closingShort: '未按时办结的工单',
    filters: '只看',
    clear: (what: string) => `不再只看：${what}`,
    all: '合计',
    cut: '只列出工单量最多的 500 组，请缩小范围。',
    scope: '本页只含您职责范围内的工单。',
    unknown: '未填',
  },
  {
    title: 'Three rates by',
    hint: 'Rates by unit, matter, area, level, channel, kind and requester; numbers open their tickets',
    first: 'By',
    second: 'then by',
    no: 'nothing else',
    counts: 'Tickets',
    valid: 'valid',
    responseShort: 'not contacted',
    resolutionShort: 'not fully solved',
    satisfactionShort: 'not fully satisfied',
    signingShort: 'not signed in time',
    closingShort: 'not closed in time',
    filters: 'Only',
    clear: (what: string) => `No longer only: ${what}`,
    all: 'All',
    cut: 'Only the 500 groups with the most tickets are listed; narrow what is asked.',
    scope: 'This page holds the tickets your post may see.',
    unknown: 'Not told',
  },
)

export const noRates = {
  zh: '这个考核期没有符合条件的工单。换一个考核期，或减少“只看”的条件。',
  en: 'No tickets fit in this period. Choose another one, or fewer conditions.',
}
