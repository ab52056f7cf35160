import { buildAutomaton, eachHit, type WordAutomaton } from './word-automaton.ts'

/** Words of four or more characters, prepared to be found with a little between their halves: 暖气一直不热 for 暖气不热. */
export type SpreadWords = {
  readonly heads: WordAutomaton
  /** By the place of a head among the heads: the words that begin so. */
  readonly wordsOf: readonly (readonly string[])[]
}

/** Prepares words to be found by their halves; shorter ones are left out. */
export function spreadWords(words: Iterable<string>): SpreadWords {
  const byHead = Map.groupBy(
    [...new Set(words)].filter((word) => word.length >= 4),
    (word) => word.slice(0, Math.floor(word.length / 2)),
  )
  return { heads: buildAutomaton(byHead.keys()), wordsOf: [...byHead.values()] }
}

/** More than this between the halves, and they seldom speak of one thing. */
const widestGap = 4

/**
 * The words that do not stand in the text, but whose halves do: in order, one to four characters and no end of a sentence
 * apart. By where they first begin.
 */
export function spreadWordsFound(text: string, { heads, wordsOf }: SpreadWords): readonly string[] {
  const found = new Set<string>()
  eachHit(heads, text, ({ end, word: head }) => {
    for (const word of wordsOf[head] ?? []) {
      if (!found.has(word) && goesOnAt(text, end, word.slice(Math.floor(word.length / 2)))) found.add(word)
    }
  })
  return [...found].filter((word) => !text.includes(word))
}

function goesOnAt(text: string, end: number, tail: string): boolean {
  for (let gap = 0; gap <= widestGap; gap += 1) {
    if (text.startsWith(tail, end + gap)) return true
    if (/[。！？!?，,；;]/.test(text.charAt(end + gap))) return false
  }
  return false
}
