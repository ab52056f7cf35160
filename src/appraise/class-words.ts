import type { Words } from '#foundations/rulebook/api.ts'
import type { Measure } from '#foundations/rulebook/grouping-rules-api.ts'

/** What classes are told by, and how a figure of it is written: shares as percent, others as they are. */
const measures: Readonly<Record<Measure, { readonly words: Words; readonly isShare: boolean }>> = {
  score: { words: { zh: '得分', en: 'Score' }, isShare: false },
  answers: { words: { zh: '有效回访', en: 'Valid call-backs' }, isShare: false },
  place: { words: { zh: '名次位置', en: 'Place in the ranking' }, isShare: true },
  'volume-place': { words: { zh: '工单量位置', en: 'Place by volume' }, isShare: true },
  rise: { words: { zh: '较上期得分', en: 'Score against last period' }, isShare: false },
  'year-rise': { words: { zh: '较上年同期得分', en: 'Score against the year before' }, isShare: false },
}

export type Condition = {
  readonly measure: string
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
}

/** A condition with the unit's own figure beside it: 名次位置 5 %（≤ 20 %）. [APPRAISE-12] */
export function conditionWords(condition: Condition, figure: number | undefined): Words {
  const known = measures[condition.measure as Measure]
  const told = (value: number) => (known?.isShare ? `${Math.round(value * 1000) / 10} %` : String(value))
  const { words = { zh: condition.measure, en: condition.measure } } = known ?? {}
  const bounds = [
    ...(condition.atLeast === undefined ? [] : [`≥ ${told(condition.atLeast)}`]),
    ...(condition.atMost === undefined ? [] : [`≤ ${told(condition.atMost)}`]),
  ].join(' ')
  const own = figure === undefined ? '' : ` ${told(figure)}`
  return { zh: `${words.zh}${own}（${bounds}）`, en: `${words.en}${own} (${bounds})` }
}
