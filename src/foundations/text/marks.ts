/** What something read in a text is: a word that matters, or is discounted, or a place, a time, a name. */
export const markKinds = [
  'counts',
  'discounted',
  'place',
  'time',
  'amount',
  'phone',
  'identity',
  'plate',
  'firm',
  'estate',
  'school',
  'line',
  'person',
] as const
export type MarkKind = (typeof markKinds)[number]

/** Where in a text something was read, from `start` up to, and without, `end`. */
export type Mark = { readonly start: number; readonly end: number; readonly kind: MarkKind }

/** A stretch of a text, marked or not. */
export type Piece = { readonly said: string; readonly kind?: MarkKind }

/** The marks in the order of the text, of those that overlap only the one named first. */
export function withoutOverlap(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = []
  for (const one of marks) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  return kept.toSorted((a, b) => a.start - b.start)
}

/** A text in pieces, in order; together they are the text. The marks stand in order and do not overlap. */
export function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  let end = 0
  const pieces = marks.flatMap((one): Piece[] => {
    const before = text.slice(end, one.start)
    end = one.end
    const marked = { said: text.slice(one.start, one.end), kind: one.kind }
    return before === '' ? [marked] : [{ said: before }, marked]
  })
  return end < text.length ? [...pieces, { said: text.slice(end) }] : pieces
}

/**
 * The marks of an earlier text that still hold in a later one: those before its first difference, and those behind its last one,
 * moved by as much as was put in between.
 */
export function marksAfterEdit(marks: readonly Mark[], earlier: string, later: string): readonly Mark[] {
  const shorter = Math.min(earlier.length, later.length)
  let same = 0
  while (same < shorter && earlier[same] === later[same]) same++
  let sameEnd = 0
  while (sameEnd < shorter - same && earlier.at(-1 - sameEnd) === later.at(-1 - sameEnd)) sameEnd++
  const moved = later.length - earlier.length
  return marks.flatMap((one) => {
    if (one.end <= same) return [one]
    if (one.start >= earlier.length - sameEnd) return [{ ...one, start: one.start + moved, end: one.end + moved }]
    return []
  })
}
