import { normalText } from '#foundations/text/normal-text.ts'
import type { Segment } from '#foundations/text/segment.ts'
import type { Example } from './text-model.ts'
import { twinFinder } from './twins.ts'

/** Two texts that share more than half their words are the same message in two forms. */
const same = 0.5

/**
 * The rows of words that are not the same message as one of the texts. Rows may lack the words everybody uses, so texts are
 * compared by the words that some row has.
 */
export function withoutTwins(
  rows: readonly Example[],
  texts: readonly Example[],
  segment: Segment,
): readonly Example[] {
  const wordsOfRows = rows.map(({ text }) => new Set(text.split(/\s+/)))
  const used = new Set(wordsOfRows.flatMap((words) => [...words]))
  const wordsOfTexts = texts.map(
    ({ title = '', text }) => new Set(segment(normalText(`${title}\n${text}`)).filter((word) => used.has(word))),
  )
  const twinsOf = twinFinder(wordsOfTexts, same)
  return rows.filter((_, row) => twinsOf(wordsOfRows[row] as ReadonlySet<string>).length === 0)
}
