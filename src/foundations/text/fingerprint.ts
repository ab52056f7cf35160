import type { Moment } from '#foundations/calendar/moment.ts'
import { holes } from './lift-personal-numbers.ts'
import { normalText } from './normal-text.ts'

/** The pairs of neighbouring characters of a text, each as one number: what two texts are compared by. */
export type Shingles = ReadonlySet<number>

/** Of each of a fixed row of hash functions, the least value any shingle has: alike texts share many of them. */
export type Signature = Uint32Array

const bandCount = 20
/** Two texts meet in a band where all of its minima agree: at a similarity of s, with probability s³. */
const rowsPerBand = 3
/** A text with fewer pairs (暖气不热) is everybody's words and says nothing about who copied whom. */
export const fewestShingles = 8

/**
 * What a text is compared by: the pairs of neighbouring letters and digits after widths, traditional characters and case are
 * made even. The marked holes of personal numbers and the phrases given, as `normalText` gives them (greetings, names of
 * places), are left out first, the longest first, so that they make no two matters alike.
 */
export function shinglesOf(text: string, without: readonly string[] = []): Shingles {
  let left = text
  for (const hole of Object.values(holes)) left = left.replaceAll(hole, ' ')
  left = normalText(left)
  for (const phrase of without.toSorted((a, b) => b.length - a.length))
    if (phrase !== '') left = left.replaceAll(phrase, ' ')
  const said = left.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const pairs = new Set<number>()
  for (let at = 1; at < said.length; at += 1) pairs.add((said.charCodeAt(at - 1) << 16) | said.charCodeAt(at))
  return pairs
}

/** How much of the pairs of both texts is common to both (Jaccard), 0 to 1; 0 where either is too short to tell. */
export function likeness(one: Shingles, other: Shingles): number {
  if (one.size < fewestShingles || other.size < fewestShingles) return 0
  let common = 0
  for (const shingle of one) if (other.has(shingle)) common += 1
  return common / (one.size + other.size - common)
}

/** The MinHash signature of a text's shingles: the same for the same text on every machine. */
export function signatureOf(shingles: Shingles): Signature {
  const least = new Uint32Array(bandCount * rowsPerBand).fill(0xffffffff)
  for (const shingle of shingles) {
    const seed = mixed(shingle)
    for (let row = 0; row < least.length; row += 1) {
      const value = mixed(seed + Math.imul(row, 0x9e3779b1))
      if (value < (least[row] ?? 0)) least[row] = value
    }
  }
  return least
}

/** What the signatures say of the likeness of their texts: the share of agreeing minima, off by 0.06 on average at worst. */
export function similarity(one: Signature, other: Signature): number {
  return one.filter((value, row) => value === other[row]).length / one.length
}

/**
 * One 32-bit key for each band of the signature and each of these spans of time: texts of one span that share none are not
 * worth comparing. Of texts that are half alike, 93 % share one; of texts a tenth alike, 2 %. The keys of one band stand
 * together. None for a text too short to tell.
 */
export function bandsOf(shingles: Shingles, spans: readonly number[]): readonly (readonly number[])[] {
  if (shingles.size < fewestShingles) return []
  const signature = signatureOf(shingles)
  return Array.from({ length: bandCount }, (_, band) => {
    const rows = signature.subarray(band * rowsPerBand, (band + 1) * rowsPerBand)
    const key = rows.reduce((sum, value) => mixed(sum ^ value), mixed(band + 1))
    return spans.map((span) => mixed(key ^ mixed(span)) | 0)
  })
}

const spanMs = 10 * 86_400_000

/** The span of ten days in which an instant lies: a key that holds it finds nothing older, however much there is. */
export function spanOf(at: Moment): number {
  return Math.floor(at / spanMs)
}

/** The spans from one instant to another, newest first. */
export function spansBetween(from: Moment, to: Moment): readonly number[] {
  const [first, last] = [spanOf(from), spanOf(to)]
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, back) => last - back)
}

/** The last steps of MurmurHash3: every bit of the number reaches every bit of the answer. */
function mixed(number: number): number {
  let bits = number ^ (number >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
