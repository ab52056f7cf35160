import type { SparseVector } from '#foundations/learning/sparse-vector.ts'
import { type Bag, weighBags } from '#foundations/learning/weigh-bags.ts'
import { nameMarks } from '#foundations/text/name-marks.ts'
import { normalText } from '#foundations/text/normal-text.ts'
import type { Segment } from '#foundations/text/segment.ts'

/** What is compared of a demand: its title, its text, and its place where it has one. */
export type Said = { readonly title: string; readonly text: string; readonly place?: string }

/** What each demand is about and which names it names, as vectors of length 1; empty where there is nothing to compare. */
export type Signals = { readonly matter: readonly SparseVector[]; readonly names: readonly SparseVector[] }

/** A word of which more than this share stands in names is no word about the matter. */
const mostInNames = 0.3
/** Names tell matters apart by their rarest pieces, more so than words do. */
const namePower = 1.5
/** What a demand is about stands in its first part; what follows is history. Characters. */
const readUpTo = 1_000

/**
 * Reads what demands are about apart from where: words that mostly stand in names belong to the names, which are compared by
 * pairs of characters, as nobody writes where a name begins. `titleWeight` is how often a word of the title counts. [WARN-03]
 */
export function signalsOf(demands: readonly Said[], segment: Segment, titleWeight: number): Signals {
  const words = countWords()
  const bags = demands.map(({ title, text, place }) => {
    const [matter, names]: [Bag, Bag] = [new Map(), new Map()]
    for (const [part, times] of [
      [title, titleWeight],
      [text, 1],
    ] as const) {
      const normal = normalText(part.slice(0, readUpTo))
      const marks = nameMarks(normal)
      eachWord(normal, segment, (word, from, to) =>
        add(matter, words.number(word, isMostlyMarked(marks, from, to)), times),
      )
      addPairs(names, normal, marks, times)
    }
    for (const area of areasOf(place)) add(names, area, titleWeight)
    return { matter, names }
  })
  return {
    matter: weighBags(
      bags.map(({ matter }) => matter),
      1,
      words.isOfMatter,
    ),
    names: weighBags(
      bags.map(({ names }) => names),
      namePower,
    ),
  }
}

/** Gives words numbers and counts how often each stands in a name. */
function countWords() {
  const numbers = new Map<string, number>()
  const all: number[] = []
  const inNames: number[] = []
  return {
    number: (word: string, isInName: boolean): number => {
      const number = numbers.get(word) ?? numbers.size
      if (number === numbers.size) numbers.set(word, number)
      all[number] = (all[number] ?? 0) + 1
      inNames[number] = (inNames[number] ?? 0) + (isInName ? 1 : 0)
      return number
    },
    isOfMatter: (number: number) => (inNames[number] ?? 0) <= mostInNames * (all[number] ?? 0),
  }
}

function eachWord(text: string, segment: Segment, tell: (word: string, from: number, to: number) => void): void {
  let at = 0
  for (const word of segment(text)) {
    const from = at
    at += word.length
    if (word.length > 1 && /[\p{sc=Han}A-Za-z]/u.test(word)) tell(word.toLowerCase(), from, at)
  }
}

function isMostlyMarked(marks: Uint8Array, from: number, to: number): boolean {
  let marked = 0
  for (let at = from; at < to; at++) if (marks[at] !== 0) marked += 1
  return marked * 2 > to - from
}

/** Pairs of characters within names, each as one number; the ending alone names nothing. */
function addPairs(names: Bag, text: string, marks: Uint8Array, times: number): void {
  for (let at = 1; at < text.length; at++)
    if (marks[at] !== 0 && marks[at - 1] === 1)
      add(names, text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at), times)
}

/** The street and the community of a place code, beyond the numbers of pairs; a district says too little. */
function areasOf(place = ''): readonly number[] {
  return [9, 12].filter((length) => place.length >= length).map((length) => 2 ** 32 + Number(place.slice(0, length)))
}

function add(bag: Bag, piece: number, times: number): void {
  bag.set(piece, (bag.get(piece) ?? 0) + times)
}
