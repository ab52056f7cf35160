/** A piece of an article, and where in it what was asked stands: pairs of first position and position after the last. */
export type Snippet = { readonly text: string; readonly marks: readonly (readonly [from: number, to: number])[] }

/**
 * The piece of a text of at most `length` characters that holds most of the words, with each of them marked. `read` is the text
 * as it is searched, its characters in the same places.
 */
export function snippetOf(
  { text, read }: { readonly text: string; readonly read: string },
  words: readonly string[],
  length: number,
): Snippet {
  const found = placesOf(read, words)
  const start = bestStart(found, length, text.length)
  const piece = text.slice(start, start + length)
  const inside = found.filter(([from, to]) => from >= start && to <= start + length)
  return {
    text: `${start > 0 ? '…' : ''}${piece}${start + length < text.length ? '…' : ''}`,
    marks: joined(inside).map(([from, to]) => [from - start + (start > 0 ? 1 : 0), to - start + (start > 0 ? 1 : 0)]),
  }
}

type Span = readonly [from: number, to: number]

/** Beyond so many places the best piece is long decided. */
const mostPlaces = 500

function placesOf(read: string, words: readonly string[]): readonly Span[] {
  const found: Span[] = []
  for (const word of words) {
    if (word === '') continue
    for (let at = read.indexOf(word); at >= 0 && found.length < mostPlaces; at = read.indexOf(word, at + word.length))
      found.push([at, at + word.length])
  }
  return found.toSorted((one, other) => one[0] - other[0] || other[1] - one[1])
}

/** A little before the first word of the piece with most words, so that it reads as a sentence. */
function bestStart(found: readonly Span[], length: number, all: number): number {
  let [best, most] = [0, 0]
  for (const [from] of found) {
    const held = found.filter(([start, end]) => start >= from && end <= from + length).length
    if (held > most) [best, most] = [from, held]
  }
  const fits = found.filter(([, to]) => to <= length).length >= most
  return fits ? 0 : Math.max(0, Math.min(best - 8, all - length))
}

function joined(spans: readonly Span[]): readonly Span[] {
  const whole: [number, number][] = []
  for (const [from, to] of spans) {
    const last = whole.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}
