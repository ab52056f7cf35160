import { normalText } from '#foundations/text/normal-text.ts'
import type { Segment } from '#foundations/text/segment.ts'

/** A message as it came: its text, and its title where it has one of its own. */
export type Said = { readonly text: string; readonly title?: string }

/** Pieces of one kind in the order of the text: what each is, as a hash, and from where to where it stands. */
export type Pieces = { readonly hashes: number[]; readonly from: number[]; readonly to: number[] }

/** A text taken apart: as it was written, where its words stand, and its pieces by kind. */
export type TakenApart = { readonly written: string; readonly words: Pieces; readonly kinds: readonly Pieces[] }

/** How much each kind counts: words, pairs of characters, pairs of words, and the words and pairs of characters of the opening. */
export const kindShares: readonly number[] = [1, 1, 0.7, 0.5, 0.5]

/** How many characters of a message without a title serve as one: people say their matter first. */
const opening = 30

/**
 * Takes a message apart into words, pairs of neighbouring characters and of neighbouring words, and once more the words and
 * pairs of characters of its opening (the title, or the first characters). Widths, letter case and traditional characters make
 * no difference; positions are those of the text as written, the title put before it on a line of its own.
 */
export function takeApart({ title = '', text }: Said, segment: Segment): TakenApart {
  const written = title === '' ? text : `${title}\n${text}`
  const normal = normalText(written)
  const words = wordsOf(normal, segment)
  const pairs = pairsOf(normal)
  const end = Math.max(title.length, opening)
  return { written, words, kinds: [words, pairs, wordPairsOf(words), openingOf(words, end), openingOf(pairs, end)] }
}

function wordsOf(text: string, segment: Segment): Pieces {
  const words = noPieces()
  let at = 0
  for (const word of segment(text)) {
    const end = at + word.length
    if (isTelling(text.charCodeAt(at))) add(words, hashOf(text, at, end, wordSalt), at, end)
    at = end
  }
  return words
}

function pairsOf(text: string): Pieces {
  const pairs = noPieces()
  for (let at = 1; at < text.length; at++)
    if (isTelling(text.charCodeAt(at - 1)) && isTelling(text.charCodeAt(at)))
      add(pairs, hashOf(text, at - 1, at + 1, pairSalt), at - 1, at + 1)
  return pairs
}

function wordPairsOf({ hashes, from, to }: Pieces): Pieces {
  const pairs = noPieces()
  for (let i = 1; i < hashes.length; i++) {
    const hash = Math.imul((hashes[i - 1] as number) ^ wordPairSalt, prime) ^ (hashes[i] as number)
    add(pairs, hash, from[i - 1] as number, to[i] as number)
  }
  return pairs
}

function openingOf(pieces: Pieces, end: number): Pieces {
  const count = pieces.from.findIndex((from) => from >= end)
  const upTo = count < 0 ? pieces.from.length : count
  return {
    hashes: pieces.hashes.slice(0, upTo).map((hash) => hash ^ openingSalt),
    from: pieces.from.slice(0, upTo),
    to: pieces.to.slice(0, upTo),
  }
}

const [wordSalt, pairSalt, openingSalt, wordPairSalt] = [0x811c9dc5, 0x7ee3623a, 0x5bd1e995, 0x27d4eb2f]
const prime = 0x01000193

/** FNV-1a over the characters, capital letters of ASCII as small ones. */
function hashOf(text: string, from: number, to: number, salt: number): number {
  let hash = salt
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), prime)
  }
  return hash | 0
}

/** Letters, digits and Chinese characters, told by their code: spaces, signs and controls stand between pieces. */
function isTelling(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2e7f) && !(code >= 0x3000 && code <= 0x303f) && code < 0xfe00
}

function noPieces(): Pieces {
  return { hashes: [], from: [], to: [] }
}

function add(pieces: Pieces, hash: number, from: number, to: number): void {
  pieces.hashes.push(hash)
  pieces.from.push(from)
  pieces.to.push(to)
}
