/** Rows whose words are nearly these. */
export type FindTwins = (words: ReadonlySet<string>) => readonly number[]

type Rows = readonly ReadonlySet<string>[]

/** A word in more rows than this tells nothing about which row it is. */
const tellingRows = 600

/** So many candidates, those that share the most telling words, are compared word by word. */
const mostCandidates = 30

/**
 * Finds the rows that say the same: of the words the two have together, more than `least` (a share 0-1, Jaccard's) are in both.
 * Rows of common words alone are not found.
 */
export function twinFinder(rows: Rows, least: number): FindTwins {
  const rowsWith = rowsByWord(rows)
  return (words) =>
    candidatesOf(words, rowsWith).filter((row) => likeness(words, rows[row] as ReadonlySet<string>) > least)
}

function rowsByWord(rows: Rows): ReadonlyMap<string, readonly number[]> {
  const rowsWith = new Map<string, number[]>()
  for (const [row, words] of rows.entries())
    for (const word of words) {
      const held = rowsWith.get(word)
      if (held === undefined) rowsWith.set(word, [row])
      else held.push(row)
    }
  return rowsWith
}

function candidatesOf(words: ReadonlySet<string>, rowsWith: ReturnType<typeof rowsByWord>): readonly number[] {
  const telling = [...words].map((word) => rowsWith.get(word) ?? []).filter((rows) => rows.length <= tellingRows)
  const counts = new Map<number, number>()
  for (const row of telling.flat()) counts.set(row, (counts.get(row) ?? 0) + 1)
  return [...counts]
    .sort(([, few], [, many]) => many - few)
    .slice(0, mostCandidates)
    .map(([row]) => row)
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0
  for (const word of one) if (other.has(word)) both++
  return both / (one.size + other.size - both)
}
