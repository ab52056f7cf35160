import type { Segment } from '#foundations/text/segment.ts'

/** A word longer than this is no word people ask with. */
const longestWord = 40

/**
 * The words a text is found by, each once, in order: those of the segmenter, the pairs of characters within long ones, and pairs
 * across characters that stand alone, so that a word the dictionary lacks is found by its parts. Letters and digits only, in
 * lower case; the text is to be normal already.
 */
export function searchWords(text: string, segment: Segment): readonly string[] {
  const cuts = segment(text.toLowerCase()).flatMap(partsOf)
  const words = cuts.filter((word) => word !== gap && word.length <= longestWord)
  const within = cuts.filter((word) => isHan(word) && word.length > 2).map((word) => word.slice(0, longestWord))
  const alone = cuts.map((word) => (isHan(word) && word.length === 1 ? word : gap)).join('')
  return [...new Set([...words, ...within.flatMap(pairsOf), ...alone.split(gap).flatMap(pairsOf)])]
}

/** Stands where something that is no word separates two words. */
const gap = ' '

function partsOf(cut: string): readonly string[] {
  return cut.match(/[\p{L}\p{N}]+/gu) ?? [gap]
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word)
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}

export type WordsByField = Readonly<Record<'title' | 'questions' | 'body', readonly string[]>>

/** The words of an article as a PostgreSQL tsvector: 1A stands for the title, 2B for the questions, 3C for the body. */
export function wordVector({ title, questions, body }: WordsByField): string {
  const places = new Map<string, string[]>()
  const put = (words: readonly string[], place: string) => {
    for (const word of words) places.set(word, [...(places.get(word) ?? []), place])
  }
  put(title, '1A')
  put(questions, '2B')
  put(body, '3C')
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ')
}
