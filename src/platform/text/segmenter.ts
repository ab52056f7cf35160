import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Segment } from '#foundations/text/segment.ts'

/** A word of the city's own that the segmenter keeps whole. */
export type OwnWord = { readonly word: string; readonly weight?: number }

/** Heavy enough that a street of four characters is not cut into two common words. */
const ownWeight = 100_000

/**
 * The segmenter with its general dictionary and the city's own words: streets, communities, categories, units. Opening takes
 * about 200 ms and 100 MB: open one per process and per edition of the words.
 */
export function openSegmenter(words: Iterable<OwnWord> = []): Segment {
  const jieba = Jieba.withDict(dict)
  const lines = [...words].filter(({ word }) => isWord(word)).map(({ word, weight = ownWeight }) => `${word} ${weight}`)
  if (lines.length > 0) jieba.loadDict(Buffer.from(lines.join('\n')))
  return (text) => (text === '' ? [] : jieba.cut(text, true))
}

/** The dictionary's form is lines of words and weights: what holds a space or is no word would break a line of it. */
function isWord(word: string): boolean {
  return word.length > 1 && !/[\s\p{C}]/u.test(word)
}
