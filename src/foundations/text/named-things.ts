import { endsOf, type Lexicon, standingOf } from './word-classes.ts'

export type NamedThing = {
  readonly kind: 'firm' | 'estate' | 'school'
  readonly start: number
  readonly end: number
  readonly value: string
}

const kinds: Readonly<Record<string, { readonly kind: NamedThing['kind']; readonly longest: number } | undefined>> = {
  firm: { kind: 'firm', longest: 16 },
  estate: { kind: 'estate', longest: 8 },
  school: { kind: 'school', longest: 12 },
}

/** A name has at least two characters before its ending. */
const shortest = 2

/**
 * Firms, estates and schools by the endings of their names, each from behind the last stop word or road on, at most so many
 * characters before its ending. No name is what stands directly before an ending and is an ending itself (小区物业), or common
 * words (综合医院) or a number alone. Endings of no kind hold one and end no name (物业费).
 */
export function namedThings(text: string, lexicon: Lexicon): readonly NamedThing[] {
  const stops = stopsIn(text, lexicon)
  const endings = standingOf(text, lexicon, 'ending')
  const startOfEnding = new Map(endings.map(({ start, end }) => [end, start]))
  const endOfCommon = new Map(standingOf(text, lexicon, 'name-common').map(({ start, end }) => [start, end]))
  return endings.flatMap(({ start: ending, end, word }) => {
    const of = kinds[word.topic]
    if (of === undefined) return []
    const start = beginningOf(text, ending, of.longest, stops)
    const isLong = ending - start >= shortest
    const isBareEnding = startOfEnding.get(ending) === start
    const isNumber = /^\d+$/.test(text.slice(start, ending))
    const isName = isLong && !isBareEnding && !isNumber && !isCovered(start, ending, endOfCommon)
    return isName ? [{ kind: of.kind, start, end, value: text.slice(start, end) }] : []
  })
}

/** What ends at a place of a text: a stop word, or what only ends what is long enough to be a name without it. */
const [stop, softStop] = [1, 2]

/** Roads: 云栖路云栖谷小区 has a name of its own, 五一路小学 that of the road; 铁路 and 线路 are none. Dates always end (2018年小区). */
const [roads, dates] = [/[^铁公线道马网]路|大道/g, /\d[年月日]/g]

/** Where stop words end, but for those inside a word that belongs to names (建 in 建设), and where dates and roads do. */
function stopsIn(text: string, lexicon: Lexicon): Uint8Array {
  const stops = endsOf(text, lexicon, 'name-stop')
  for (const { start, end } of standingOf(text, lexicon, 'name-part')) stops.fill(0, start + 1, end + 1)
  for (const { 0: said, index } of text.matchAll(roads)) stops[index + said.length] ||= softStop
  for (const { 0: said, index } of text.matchAll(dates)) stops[index + said.length] = stop
  return stops
}

function isCovered(start: number, end: number, endOfWord: ReadonlyMap<number, number>): boolean {
  let at: number | undefined = start
  while (at !== undefined && at < end) at = endOfWord.get(at)
  return at === end
}

function beginningOf(text: string, ending: number, longest: number, stops: Uint8Array): number {
  let start = ending
  const mayStop = () => stops[start] === stop || (stops[start] === softStop && ending - start >= shortest)
  while (start > 0 && ending - start < longest && !mayStop() && isOfName(text.charAt(start - 1))) start -= 1
  return start
}

function isOfName(character: string): boolean {
  return /[\u4e00-\u9fffA-Za-z0-9]/.test(character)
}
