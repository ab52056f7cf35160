import type { CityWord } from '#foundations/rulebook/city-word.ts'

/**
 * The first clauses of a text, as many as make a title one can tell apart; at most `longest` characters, an ellipsis included.
 * How a text opens before it comes to its matter, the city's `preamble` words, is left out where something is said after it.
 */
export function titleOf(text: string, longest: number, words: readonly CityWord[]): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const matter = withoutOpenings(line, words)
  const clauses = matter.match(/[^。！？!?；;，,]+[。！？!?；;，,]?/g) ?? [matter]
  let title = ''
  for (const clause of clauses) {
    title += clause
    if (lengthOf(title) >= tellingLength) break
  }
  return cut(title.replace(/[。！!；;，,\s]+$/, ''), longest)
}

/** A clause shorter than this is a greeting or a sigh more often than a matter. */
const tellingLength = 6

/** A greeting goes by itself; an introduction ("I live at …") takes its clause along, unless too little would be left. */
function withoutOpenings(line: string, words: readonly CityWord[]): string {
  const openings = words.filter((one) => one.class === 'preamble')
  let rest = line
  for (;;) {
    const next = withoutOpening(rest, openings)
    if (next === undefined) return rest
    rest = next
  }
}

function withoutOpening(text: string, openings: readonly CityWord[]): string | undefined {
  const found = openings.filter(({ word }) => text.startsWith(word)).sort((a, b) => b.word.length - a.word.length)
  const opening = found[0]
  if (opening === undefined) return undefined
  const isGreeting = opening.topic === 'greeting'
  const said = isGreeting ? text.slice(opening.word.length) : text.replace(/^[^。！？!?；;，,：:]*/, '')
  const rest = said.replace(/^[\p{P}\s]+/u, '')
  return lengthOf(rest) < (isGreeting ? 1 : tellingLength) ? undefined : rest
}

function cut(text: string, longest: number): string {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}

function lengthOf(text: string): number {
  return [...text].length
}
