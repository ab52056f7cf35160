import type { AnswerFinding } from '#foundations/rulebook/answer-rules-api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import { personNames } from '#foundations/text/person-names.ts'
import { personalNumbersIn } from '#foundations/text/personal-numbers.ts'
import { type Lexicon, lexiconOf, standingOf } from '#foundations/text/word-classes.ts'
import { isTemplate } from './answer-template.ts'

/** What the unit told others before, the latest first; none where it is not known. */
export type AnswerContext = { readonly latest: readonly string[] }

const cueClass = 'answer'
const dodges = ['not-ours', 'refers', 'passes-on', 'puts-off', 'acknowledges'] as const satisfies AnswerFinding[]
/** A clause that holds one of these says nothing of the matter. */
const idle = [...dodges, 'thanks'] as const

/**
 * What is wrong with a public answer: it says nothing or too little beside courtesy and clauses that only dodge, is what
 * others were told, names a person or a person's number, or promises what nobody can keep. The cues are the city's words of
 * class `answer`, by topic; what a finding does, the edition says. [HANDLE-14]
 */
export function checkAnswer(
  answer: string,
  { latest = [] }: Partial<AnswerContext>,
  { rulebook, words, normal = same }: Pick<City, 'rulebook' | 'words' | 'normal'>,
): readonly AnswerFinding[] {
  const { fewest, template } = rulebook.handle.answer
  const lexicon = lexiconOf(words)
  const cues = standingOf(normal(answer), lexicon, cueClass)
  const emptiness = emptinessOf(substanceOf(answer, cues), cues, fewest)
  return [
    ...(emptiness === undefined ? [] : [emptiness]),
    ...(emptiness === undefined && isTemplate(answer, latest, template) ? (['repeated'] as const) : []),
    ...leaksIn(answer, lexicon),
    ...(cues.some(({ word }) => word.topic === 'promises') ? (['promises'] as const) : []),
  ]
}

type Cue = { readonly start: number; readonly end: number; readonly word: CityWord }

function same(text: string): string {
  return text
}

function emptinessOf(substance: number, cues: readonly Cue[], fewest: number): AnswerFinding | undefined {
  if (substance >= fewest) return undefined
  const dodge = dodges.find((topic) => cues.some(({ word }) => word.topic === topic))
  return dodge ?? (substance === 0 ? 'nothing-said' : 'too-short')
}

/** How many characters say something: outside courtesy and dates, in clauses that are not idle. */
function substanceOf(answer: string, cues: readonly Cue[]): number {
  let count = 0
  let next = 0
  for (const { start, end } of clausesOf(answer)) {
    const inside: Cue[] = []
    for (let cue = cues[next]; cue !== undefined && cue.start < end; next += 1, cue = cues[next]) inside.push(cue)
    if (inside.some(({ word }) => idle.some((topic) => topic === word.topic))) continue
    count += sayingIn(blanked(answer, { start, end }, inside))
  }
  return count
}

type Span = Pick<Cue, 'start' | 'end'>

function clausesOf(answer: string): readonly Span[] {
  return [...answer.matchAll(/[^。，！？；：,!?;:\s]+/gu)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }))
}

function blanked(answer: string, { start, end }: Span, cues: readonly Cue[]): string {
  let left = ''
  let at = start
  for (const cue of cues.filter(({ word }) => word.topic === 'courtesy')) {
    left += `${answer.slice(at, cue.start)} `
    at = cue.end
  }
  return left + answer.slice(at, end)
}

/** A Chinese character counts as one, a word in letters as two; numbers, dates and signs say nothing by themselves. */
function sayingIn(text: string): number {
  const left = text.replace(/\d{4}年\d{1,2}月(?:\d{1,2}日)?/gu, ' ')
  const characters = left.match(/\p{Script=Han}/gu)?.length ?? 0
  return characters + 2 * (left.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0)
}

function leaksIn(answer: string, lexicon: Lexicon): readonly AnswerFinding[] {
  const numbers = personalNumbersIn(answer)
  const identity = numbers.some(({ kind }) => kind === 'identity')
  const mobile = numbers.some(({ kind, value }) => kind === 'phone' && /^(?:00)?(?:86)?1[3-9]\d{9}$/.test(value))
  return [
    ...(identity ? (['leaks-identity'] as const) : []),
    ...(mobile ? (['leaks-mobile'] as const) : []),
    ...(personNames(answer, lexicon).some(({ value }) => isFullName(value, lexicon)) ? (['leaks-name'] as const) : []),
  ]
}

/** 张主任 is an office, 王女士 and 周某 name nobody: a name is in full where it has three characters, no title and no 某. */
function isFullName(value: string, lexicon: Lexicon): boolean {
  return value.length >= 3 && !value.includes('某') && standingOf(value, lexicon, 'title-after').length === 0
}
