/** What is known of a demand before anybody has it: where, about what, by which way it came, when. */
export type Circumstance = {
  /** From wide to narrow, such as street and community; the last may be finer than any name. */
  readonly place: readonly string[]
  /** What those places are called, as far as units may be called after them. */
  readonly placeNames: readonly string[]
  /** From wide to narrow. */
  readonly category: readonly string[]
  /** Other marks, each always at the same position, such as channel and kind. */
  readonly marks: readonly string[]
  /** Days since a fixed date. */
  readonly day: number
}

/** A demand of the past and the unit that saw it through. */
export type Handled = Circumstance & { readonly unit: string }

/** A view under which demands are alike: so many levels of place and category, one mark, the day of the week, a span of days. */
export type Aspect = {
  readonly place?: number
  readonly category?: number
  readonly mark?: number
  readonly weekday?: true
  /** Days of a span; spans follow each other without gap. */
  readonly span?: number
}

/** What demands share that are alike under the aspect. */
export function likenessOf({ place = 0, category = 0, mark, weekday, span }: Aspect, at: Circumstance): string {
  const parts = [...at.place.slice(0, place), '', ...at.category.slice(0, category)]
  if (mark !== undefined) parts.push('mark', String(mark), at.marks[mark] ?? '')
  if (weekday === true) parts.push('weekday', String(at.day % 7))
  if (span !== undefined) parts.push('span', String(span), String(Math.floor(at.day / span)))
  return parts.join('\u0000')
}

/**
 * A unit's part where it is called after the place: `六联社区` in 六联社区 and `老坑社区` in 老坑社区 play the same one. Elsewhere a
 * unit's part is its own name.
 */
export function partOf(title: string, placeNames: readonly string[]): string {
  return placeNames.reduceRight((part, name, level) => withoutName(part, name, level), title)
}

/** The name whole, else without its last two characters, which mostly say what kind of place it is. */
function withoutName(part: string, name: string, level: number): string {
  if (name === '') return part
  if (part.includes(name)) return part.replace(name, `{${level}}`)
  const stem = name.length >= 4 ? name.slice(0, -2) : name
  return part.replace(stem, `{${level}.}`)
}
