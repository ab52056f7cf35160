import type { Moment } from '#foundations/calendar/moment.ts'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import { amountsIn } from './amounts.ts'
import { namedThings } from './named-things.ts'
import { personNames } from './person-names.ts'
import { personalNumbersIn } from './personal-numbers.ts'
import { type TimeMeant, timeExpressions } from './time-expressions.ts'
import { type Lexicon, lexiconOf } from './word-classes.ts'

/** Where something stands in a text, and how it is said there. */
type Standing = { readonly start: number; readonly end: number; readonly said: string }

/** Something a text names: a time, an amount in yuan, a number of a person or a car, or a named person or thing. */
export type Entity = Standing &
  (
    | { readonly kind: 'time'; readonly value: TimeMeant }
    | { readonly kind: 'amount'; readonly value: number }
    | { readonly kind: NamedKind; readonly value: string }
  )

export type NamedKind = 'phone' | 'identity' | 'plate' | 'firm' | 'estate' | 'school' | 'line' | 'person'
export type EntityKind = Entity['kind']

type Finding = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'time'; readonly value: TimeMeant }
  | { readonly kind: 'amount'; readonly value: number }
  | { readonly kind: NamedKind; readonly value: string }
)

/**
 * What a text names, read at a moment, in order and without overlap: of two that overlap, personal numbers come first and then
 * the longer. Expects the text as `normalText` gives it. Takes time linear in the text and never throws.
 */
export function readEntities(text: string, moment: Moment, words: readonly CityWord[]): readonly Entity[] {
  const lexicon: Lexicon = lexiconOf(words)
  const numbers: readonly Finding[] = personalNumbersIn(text)
  const others: readonly Finding[] = [
    ...timeExpressions(text, moment).map((one) => ({ ...one, kind: 'time' as const })),
    ...amountsIn(text, lexicon),
    ...platesIn(text),
    ...linesIn(text),
    ...namedThings(text, lexicon),
    ...personNames(text, lexicon),
  ].toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  return withoutOverlap(text, [...numbers, ...others]).map((one) => ({ ...one, said: text.slice(one.start, one.end) }))
}

function withoutOverlap(text: string, findings: readonly Finding[]): readonly Finding[] {
  const covered = new Uint8Array(text.length)
  const kept = findings.filter(({ start, end }) => {
    if (covered.subarray(start, end).includes(1)) return false
    covered.fill(1, start, end)
    return true
  })
  return kept.toSorted((a, b) => a.start - b.start)
}

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?(?:[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Z0-9])/gi

function platesIn(text: string): readonly Finding[] {
  return [...text.matchAll(plate)].map(({ 0: said, index }) => ({
    ...{ kind: 'plate' as const, start: index, end: index + said.length },
    value: said.replace(/[·•. ]/g, '').toUpperCase(),
  }))
}

/** Bus and underground lines: 地铁13号线, 快速公交3线, 358路, 八通线. */
const line =
  /(?:地铁|轻轨)(?![口站卡票])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[\u4e00-\u9fff]{2,3}?)(?:号线|线)|(?<!\d)\d{1,2}号线|快速公交\d{1,2}[线路]|(?<![\d号第])(?:[夜专运通特快观光区间]{1,2})?\d{1,4}路(?:公交车?|车|汽车)?(?![口边上南北东西\d])/g

function linesIn(text: string): readonly Finding[] {
  return [...text.matchAll(line)].map(({ 0: said, index }) => ({
    ...{ kind: 'line' as const, start: index, end: index + said.length },
    value: said.replace(/(?<=路)(?:公交车?|车|汽车)$/, ''),
  }))
}
