import { type Mark, type MarkKind, withoutOverlap } from '#foundations/text/marks.ts'

type Standing = { readonly start: number; readonly end: number }

/** What was read from a text, as far as it stands somewhere in it. */
type Read = {
  readonly matters: readonly (Standing & { readonly discount?: unknown })[]
  readonly entities: readonly (Standing & { readonly kind: MarkKind })[]
  readonly places: { readonly candidates: readonly { readonly because: readonly Standing[] }[] }
}

/** What was read from a text where it stands: words that matter before names, names before the best place. */
export function marksIn({ matters, entities, places }: Read): readonly Mark[] {
  return withoutOverlap([
    ...matters.map(({ start, end, discount }) => mark(start, end, discount === undefined ? 'counts' : 'discounted')),
    ...entities.map(({ start, end, kind }) => mark(start, end, kind)),
    ...places.candidates
      .slice(0, 1)
      .flatMap(({ because }) => because.map(({ start, end }) => mark(start, end, 'place'))),
  ])
}

function mark(start: number, end: number, kind: MarkKind): Mark {
  return { start, end, kind }
}
