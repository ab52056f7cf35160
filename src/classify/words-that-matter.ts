import type { Rulebook, WordCue, WordEffect } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { SaidWords } from '#foundations/rulebook/proposal.ts'
import { buildAutomaton, longestHits, type WordAutomaton } from '#foundations/text/word-automaton.ts'
import type { Role } from '#foundations/units/post.ts'
import { type QuotationAround, quotationsIn } from './quotations.ts'

/** A word that matters where it stands in a text. */
export type MatteringWord = {
  readonly start: number
  readonly end: number
  readonly said: string
  readonly class: string
  readonly topic: string
  /** Why it does not count: the class of the cue beside it, or `quotation`, and what was said. Absent where it counts. */
  readonly discount?: { readonly by: string; readonly cue: string }
}

/** What the words that count do together. */
export type WordsEffect = {
  /** The most pressing level one of them raises to. */
  readonly raiseTo?: LevelCode
  readonly notify: readonly Role[]
  /** Those that raise or notify, each once. */
  readonly because: readonly string[]
}

export type HeedingCity = Pick<City, 'words' | 'rulebook' | 'normal'>

type Rules = Pick<Rulebook, 'classify' | 'levels'>
type Found = { readonly start: number; readonly end: number; readonly words: readonly CityWord[] }

/**
 * The words of the classes `sensitive`, `violation` and `hot` that stand in a text, the longest where they overlap, and whether
 * they count: not beside a cue within the edition's windows of the same clause, and not in a short quotation that nobody says.
 * Of words joined by 、 the later ones share what the first is discounted for. [CLASSIFY-04]
 */
export function wordsThatMatter(
  text: string,
  words: readonly CityWord[],
  { classify }: Pick<Rulebook, 'classify'>,
): readonly MatteringWord[] {
  const found = listened(text, words, classify.words.cues)
  const quotationAround = quotationsIn(text, classify.words.longestQuotation)
  const matters: MatteringWord[] = []
  found.forEach(({ start, end, words: meant }, index) => {
    for (const { class: of, topic } of meant.filter((word) => matteringClasses.has(word.class))) {
      const reading = { text, found, index, topic, rules: classify.words }
      const last = matters.at(-1)
      const discount =
        beside(reading) ??
        quoted(reading, quotationAround) ??
        (isJoined(text, last?.end, start) ? last?.discount : undefined)
      matters.push({ start, end, said: text.slice(start, end), class: of, topic, ...(discount && { discount }) })
    }
  })
  return matters
}

const matteringClasses = new Set(['sensitive', 'violation', 'hot'])
const otherClasses = ['harmless', 'affirmation', 'speech']

/** The words of what was said, as the city reads widths and traditional characters. [CLASSIFY-04] */
export function wordsSaid(
  { title, text }: SaidWords,
  { words, rulebook, normal = (written) => written }: HeedingCity,
): readonly MatteringWord[] {
  return wordsThatMatter(normal(`${title}\n${text}`), words, rulebook)
}

/** The alarming words that count, each once, in order of appearance. */
export function sensitiveIn(matters: readonly MatteringWord[]): readonly string[] {
  const counted = matters.filter((word) => word.class === 'sensitive' && word.discount === undefined)
  return [...new Set(counted.map(({ said }) => said))]
}

/** What the words that count do under the edition. [CLASSIFY-04] */
export function effectOf(matters: readonly MatteringWord[], { classify, levels }: Rules): WordsEffect {
  const acting = matters
    .filter(({ discount }) => discount === undefined)
    .map((word) => ({ said: word.said, effect: effectFor(word, classify.words.effects) }))
    .filter(({ effect }) => effect?.raiseTo !== undefined || (effect?.notify ?? []).length > 0)
  const raised = levels.find(({ code }) => acting.some(({ effect }) => effect?.raiseTo === code))?.code
  return {
    ...(raised === undefined ? {} : { raiseTo: raised as LevelCode }),
    notify: [...new Set(acting.flatMap(({ effect }) => effect?.notify ?? []))],
    because: [...new Set(acting.map(({ said }) => said))],
  }
}

function effectFor(word: MatteringWord, effects: readonly WordEffect[]): WordEffect | undefined {
  const ofClass = effects.filter((effect) => effect.class === word.class)
  return ofClass.find(({ topic }) => topic === word.topic) ?? ofClass.find(({ topic }) => topic === '*')
}

type Reading = {
  readonly text: string
  readonly found: readonly Found[]
  readonly index: number
  readonly topic: string
  readonly rules: Rulebook['classify']['words']
}

/** The first of the edition's cues that stands near enough, as a discount. */
function beside(reading: Reading): MatteringWord['discount'] {
  const { text, rules, topic } = reading
  const near = neighbours(reading)
  for (const cue of rules.cues.filter(({ except = [] }) => !except.includes(topic))) {
    const said = near.find((one) => one.of.has(cue.class) && one.gap <= (one.isBefore ? cue.before : cue.after))
    if (said !== undefined) return { by: cue.class, cue: text.slice(said.start, said.end) }
  }
  return undefined
}

/** The words found within the widest window and the same clause. */
function neighbours({ text, found, index, rules }: Reading) {
  const self = found[index]
  if (self === undefined) return []
  const widest = Math.max(0, ...rules.cues.flatMap(({ before, after }) => [before, after]))
  const near = [...reach(found, index, -widest), ...reach(found, index, widest)]
  return near.flatMap(({ start, end, words }) => {
    const isBefore = end <= self.start
    const between = isBefore ? text.slice(end, self.start) : text.slice(self.end, start)
    const of = new Set(words.map((word) => word.class))
    return endsClause.test(between) ? [] : [{ start, end, isBefore, gap: between.length, of }]
  })
}

const endsClause = /[，,。！!？?；;：:\n“”"「」『』《》]/

/** The words that stand at most so many characters after a word, or before it where the number is negative. */
function reach(found: readonly Found[], index: number, width: number): readonly Found[] {
  const [self, step] = [found[index], Math.sign(width)]
  const reached: Found[] = []
  for (let at = index + step; step !== 0; at += step) {
    const one = found[at]
    if (self === undefined || one === undefined) return reached
    if (Math.max(self.start - one.end, one.start - self.end) > Math.abs(width)) return reached
    reached.push(one)
  }
  return reached
}

/** A short quotation is a slogan or a title; what somebody says is what somebody may do. */
function quoted({ text, found, index, rules }: Reading, quotationAround: QuotationAround): MatteringWord['discount'] {
  const self = found[index]
  const around = self && quotationAround(self.start, self.end)
  if (self === undefined || around === undefined) return undefined
  const isSaid = reach(found, index, around.start - self.start - rules.speechBefore).some(
    ({ end, words }) =>
      end <= around.start &&
      around.start - end <= rules.speechBefore &&
      words.some((word) => word.class === 'speech') &&
      !/[。！!？?；;\n]/.test(text.slice(end, around.start)),
  )
  return isSaid ? undefined : { by: 'quotation', cue: text.slice(around.start, around.end) }
}

function isJoined(text: string, end: number | undefined, start: number): boolean {
  return end !== undefined && start - end === 1 && '、和或及与'.includes(text.charAt(end))
}

type Index = { readonly automaton: WordAutomaton; readonly meanings: readonly (readonly CityWord[])[] }

const indexes = new WeakMap<readonly CityWord[], Map<string, Index>>()

function listened(text: string, words: readonly CityWord[], cues: readonly WordCue[]): readonly Found[] {
  const { automaton, meanings } = indexOf(words, cues)
  return longestHits(automaton, text).map(({ start, end, word }) => ({ start, end, words: meanings[word] ?? [] }))
}

/** The words listened for, prepared once per edition of the words and classes of cues. */
function indexOf(words: readonly CityWord[], cues: readonly WordCue[]): Index {
  const classes = new Set([...matteringClasses, ...otherClasses, ...cues.map((cue) => cue.class)])
  const key = [...classes].join()
  const known = indexes.get(words) ?? new Map<string, Index>()
  indexes.set(words, known)
  const byWord = () =>
    Map.groupBy(
      words.filter((word) => classes.has(word.class)),
      ({ word }) => word,
    )
  const make = (meanings = byWord()) => ({
    automaton: buildAutomaton(meanings.keys()),
    meanings: [...meanings.values()],
  })
  const index = known.get(key) ?? make()
  known.set(key, index)
  return index
}
