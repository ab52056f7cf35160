/** Words to look for, by their first character: so a text is read once, however many words there are. */
export type WordIndex = ReadonlyMap<string, readonly string[]>

/** Prepares words to be looked for. */
export function indexWords(words: Iterable<string>): WordIndex {
  return Map.groupBy(
    [...new Set(words)].filter((word) => word !== ''),
    (word) => word.charAt(0),
  )
}

/** The longest of the words that stand in the text, in order of their first appearance: 供暖费 hides the 供暖 inside it. */
export function wordsFound(text: string, index: WordIndex): readonly string[] {
  const found = standing(text, index, (word, at) => text.startsWith(word, at))
  const kept: string[] = []
  let left = text
  for (const word of [...found].toSorted((a, b) => b.length - a.length)) {
    if (!left.includes(word)) continue
    kept.push(word)
    left = left.replaceAll(word, '\u0000')
  }
  return kept.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
}

/** The words of four or more characters whose halves stand in the text in order, one to four characters apart. */
export function spreadWordsFound(text: string, index: WordIndex): readonly string[] {
  const found = standing(text, index, (word, at) => word.length >= 4 && isSpreadAt(text, word, at))
  return [...found].filter((word) => !text.includes(word))
}

/** The words that a test finds at some place where their first character stands. */
function standing(text: string, index: WordIndex, isAt: (word: string, at: number) => boolean): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at < text.length; at += 1)
    for (const word of index.get(text.charAt(at)) ?? []) if (!found.has(word) && isAt(word, at)) found.add(word)
  return found
}

/** More than this between the halves, and they seldom speak of one thing. */
const widestGap = 4

function isSpreadAt(text: string, word: string, at: number): boolean {
  const half = Math.floor(word.length / 2)
  if (!text.startsWith(word.slice(0, half), at)) return false
  const tail = word.slice(half)
  const after = text.slice(at + half, at + half + widestGap + tail.length)
  const gap = after.indexOf(tail)
  return gap >= 0 && !/[。！？!?]/.test(after.slice(0, gap))
}
