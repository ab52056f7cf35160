import type { RateDimension, ThreeRatesAnswer } from '../three-rates-api.ts'

export type Behind = {
  readonly period: ThreeRatesAnswer['period']
  /** What the group is told by, what else was looked at alone, and which of its tickets; a later condition of one name counts. */
  readonly conditions: readonly (readonly [RateDimension, string])[]
  readonly only?: Readonly<Record<string, string>>
}

/** How the list of ratings calls each dimension. */
const listed: Readonly<Record<RateDimension, string>> = {
  ...{ unit: 'lead', topic: 'category', category: 'category', district: 'place', street: 'place' },
  ...{ level: 'level', channel: 'channel', kind: 'kind', requester: 'requester' },
}
/** Wide before narrow, as both are one condition of the list. */
const order: readonly RateDimension[] = ['topic', 'district']

/** The address of the very tickets that a number counts; `categories` are all leaves. */
export function ratingsBehind({ period, conditions, only = {} }: Behind, categories: Iterable<string>): string {
  const query = new URLSearchParams({ createdFrom: period.from, createdTo: period.to })
  const sorted = conditions.toSorted(([a], [b]) => Number(order.includes(b)) - Number(order.includes(a)))
  for (const [name, value] of sorted) query.set(listed[name], name === 'topic' ? leavesOf(value, categories) : value)
  for (const [name, value] of Object.entries(only)) query.set(name, value)
  return `/appraise/ratings?${query}`
}

function leavesOf(topics: string, categories: Iterable<string>): string {
  const wanted = topics.split(',')
  return [...categories].filter((code) => wanted.includes(code.split('.')[0] ?? '')).join(',')
}
