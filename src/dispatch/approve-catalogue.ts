import { dateOf } from '#foundations/calendar/local-time.ts'
import { type Instant, instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { CatalogueExample, CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { editionInForce } from '#foundations/rulebook/edition.ts'
import { catalogueDifferences, type LineDifference } from './catalogue-differences.ts'
import { catalogueFaults } from './catalogue-faults.ts'
import type { CatalogueCity } from './lines-about.ts'
import { tryExamples } from './try-examples.ts'

/** An edition of the catalogue with everything it must do. */
export type CatalogueText = {
  readonly edition: string
  readonly inForceFrom: string
  readonly basis: string
  readonly lines: readonly CatalogueLine[]
  readonly examples: readonly CatalogueExample[]
}

/** A drafted edition, who wrote at it, and how often it was written. */
export type CatalogueDraft = CatalogueText & {
  readonly revision: number
  readonly authors: readonly { readonly person: string; readonly name: string }[]
}

export type ApproveCatalogue = {
  readonly draft: CatalogueDraft
  /** The account of whoever approves, and the revision they looked at. */
  readonly person: string
  readonly seen: number
  /** The editions there are. */
  readonly editions: readonly CatalogueText[]
}

export type ApproveCatalogueRefused =
  | 'changed-since-seen'
  | 'own-draft'
  | 'equal-lines'
  | 'lines-faulty'
  | 'example-fails'
  | 'edition-exists'
  | 'starts-in-the-past'
  | 'starts-with-another'
  | 'changes-nothing'

/** A new edition of the dispatch catalogue will come into force. Kept in the city's own journal, for it is about no ticket. */
export type CatalogueApproved = {
  readonly type: 'CatalogueApproved'
  readonly at: Moment
  readonly edition: string
  readonly inForceFrom: Instant
  readonly replaces: string
  readonly authors: CatalogueDraft['authors']
  readonly differences: readonly LineDifference[]
}

/**
 * Whether a draft may become an edition: nothing stands against its lines and every example reaches its unit [DISPATCH-04]; whoever
 * approves saw its last state and wrote none of it, and it is never for the past, under a name and from an instant of its own
 * [GOVERN-03].
 */
export function approveCatalogue(
  { draft, person, seen, editions }: ApproveCatalogue,
  at: Moment,
  city: CatalogueCity & Pick<City, 'places'>,
): Decision<CatalogueApproved, ApproveCatalogueRefused> {
  const from = momentOf(draft.inForceFrom)
  if (draft.revision !== seen) return refuse('changed-since-seen', 'GOVERN-03')
  if (draft.authors.some((author) => author.person === person)) return refuse('own-draft', 'GOVERN-03')
  const fault = faultOf(draft, city)
  if (fault !== undefined) return refuse(fault, 'DISPATCH-04')
  const clash = clashOf(draft, editions, at)
  if (clash !== undefined) return refuse(clash, 'GOVERN-03')
  const replaced = editionInForce(editions, from)
  const differences = catalogueDifferences(replaced.lines, draft.lines)
  if (differences.length === 0 && JSON.stringify(replaced.examples) === JSON.stringify(draft.examples))
    return refuse('changes-nothing', 'GOVERN-03')
  const { edition, authors } = draft
  return accept({
    type: 'CatalogueApproved',
    ...{ at, edition, authors, differences },
    inForceFrom: instantOf(from),
    replaces: replaced.edition,
  })
}

function faultOf(draft: CatalogueDraft, city: CatalogueCity & Pick<City, 'places'>) {
  const on = dateOf(momentOf(draft.inForceFrom))
  const faults = catalogueFaults(draft.lines, on, city)
  if (faults.some(({ reason }) => reason === 'equal-lines')) return 'equal-lines'
  if (faults.length > 0) return 'lines-faulty'
  return tryExamples(draft.examples, draft, on, city).some(({ passes }) => !passes) ? 'example-fails' : undefined
}

function clashOf({ edition, inForceFrom }: CatalogueDraft, editions: readonly CatalogueText[], at: Moment) {
  const from = momentOf(inForceFrom)
  if (editions.some((known) => known.edition === edition)) return 'edition-exists'
  if (from < at) return 'starts-in-the-past'
  return editions.some((known) => momentOf(known.inForceFrom) === from) ? 'starts-with-another' : undefined
}
