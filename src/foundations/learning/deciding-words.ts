import type { LinearClassifier } from './linear-classifier.ts'
import type { Pieces, TakenApart } from './text-pieces.ts'
import type { Vectorised } from './vectoriser.ts'

/** A text as the classifier sees it: taken apart, and the vector of its pieces with the place of each in it. */
export type Seen = Vectorised & { readonly apart: TakenApart }

const mostWords = 5

/**
 * Tells the words of a text that speak most for a class against the others, the strongest first, as they stand there. What a
 * piece adds to the class is spread over the places where it stands and the characters there; a word of two characters or more
 * has what its characters have.
 */
export function explainer({ weights, biases }: LinearClassifier): (seen: Seen, one: number) => readonly string[] {
  const count = biases.length
  return ({ apart, places, vector: { columns, values } }, one) => {
    const times = timesOf(places, columns.length)
    const each = new Float64Array(columns.length)
    for (let i = 0; i < columns.length; i++)
      each[i] =
        ((values[i] as number) * (weights[(columns[i] as number) * count + one] as number)) / (times[i] as number)
    const added = new Float64Array(apart.written.length)
    for (const [kind, pieces] of apart.kinds.entries()) spread(pieces, places[kind] as Int32Array, each, added)
    return strongest(apart, added)
  }
}

/** How many pieces stand at each place of the vector. */
function timesOf(kinds: readonly Int32Array[], length: number): Uint32Array {
  const times = new Uint32Array(length)
  for (const places of kinds)
    for (let i = 0; i < places.length; i++) {
      const at = places[i] as number
      if (at >= 0) times[at] = (times[at] as number) + 1
    }
  return times
}

/** Adds what each known piece is worth to the characters where it stands, evenly. */
function spread({ from, to }: Pieces, places: Int32Array, each: Float64Array, added: Float64Array): void {
  for (let i = 0; i < places.length; i++) {
    const at = places[i] as number
    if (at < 0) continue
    const [begin, end] = [from[i] as number, to[i] as number]
    const part = (each[at] as number) / (end - begin)
    for (let character = begin; character < end; character++) added[character] = (added[character] as number) + part
  }
}

function strongest({ written, words: { from, to } }: TakenApart, added: Float64Array): readonly string[] {
  const strength = new Map<string, number>()
  for (let i = 0; i < from.length; i++) {
    const [begin, end] = [from[i] as number, to[i] as number]
    if (end - begin < 2) continue
    const word = written.slice(begin, end)
    let sum = strength.get(word) ?? 0
    for (let at = begin; at < end; at++) sum += added[at] as number
    strength.set(word, sum)
  }
  return [...strength]
    .filter(([, sum]) => sum > 0)
    .sort(([, weaker], [, stronger]) => stronger - weaker)
    .slice(0, mostWords)
    .map(([word]) => word)
}
