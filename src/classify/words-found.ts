/** The longest of the words that stand in the text, in order of their first appearance: 供暖费 hides the 供暖 inside it. */
export function wordsFound(text: string, words: Iterable<string>): readonly string[] {
  const found = [...new Set(words)].filter((word) => word !== '' && text.includes(word))
  const byLength = found.toSorted((a, b) => b.length - a.length)
  const kept: string[] = []
  let left = text
  for (const word of byLength) {
    if (!left.includes(word)) continue
    kept.push(word)
    left = left.replaceAll(word, '\u0000')
  }
  return kept.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
}
