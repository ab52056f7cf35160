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
 * Firms, estates and schools by the endings of their names, each from behind the last stop word on, at most so many characters
 * before its ending. What stands directly before an ending and is an ending itself is no name (小区物业).
 */
export function namedThings(text: string, lexicon: Lexicon): readonly NamedThing[] {
  const stops = endsOf(text, lexicon, 'name-stop')
  const endings = standingOf(text, lexicon, 'ending')
  const startOfEnding = new Map(endings.map(({ start, end }) => [end, start]))
  return endings.flatMap(({ start: ending, end, word }) => {
    const of = kinds[word.topic]
    if (of === undefined) return []
    const start = beginningOf(text, ending, of.longest, stops)
    const isLong = ending - start >= shortest
    const isBareEnding = startOfEnding.get(ending) === start
    return isLong && !isBareEnding ? [{ kind: of.kind, start, end, value: text.slice(start, end) }] : []
  })
}

function beginningOf(text: string, ending: number, longest: number, stops: Uint8Array): number {
  let start = ending
  while (start > 0 && ending - start < longest && stops[start] !== 1 && isOfName(text.charAt(start - 1))) start -= 1
  return start
}

function isOfName(character: string): boolean {
  return /[\u4e00-\u9fffA-Za-z0-9]/.test(character)
}
