import { instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { editionInForce } from '#foundations/rulebook/edition.ts'
import { differencesOf } from './differences-of.ts'
import { type EditionWorld, editionProblems } from './edition-problems.ts'
import type { RulebookApproved } from './events.ts'

export type ApproveRulebookRefused =
  | 'contradicts'
  | 'edition-exists'
  | 'starts-in-the-past'
  | 'starts-with-another'
  | 'changes-nothing'

/**
 * Whether a new edition of the rulebook may come into force: complete and in harmony with the city [GOVERN-01], never for the
 * past, under a name and from an instant of its own, and otherwise than the edition it takes over from [GOVERN-02].
 */
export function approveRulebook(
  editions: readonly Rulebook[],
  edition: Rulebook,
  at: Moment,
  city: EditionWorld,
): Decision<RulebookApproved, ApproveRulebookRefused> {
  const from = momentOf(edition.inForceFrom)
  if (editionProblems(edition, city).length > 0) return refuse('contradicts', 'GOVERN-01')
  if (editions.some((known) => known.edition === edition.edition)) return refuse('edition-exists', 'GOVERN-02')
  if (from < at) return refuse('starts-in-the-past', 'GOVERN-02')
  if (editions.some((known) => momentOf(known.inForceFrom) === from)) return refuse('starts-with-another', 'GOVERN-02')
  const replaced = editionInForce(editions, from)
  const differences = contentDifferences(replaced, edition)
  if (differences.length === 0) return refuse('changes-nothing', 'GOVERN-02')
  return accept({
    type: 'RulebookApproved',
    at,
    edition: edition.edition,
    inForceFrom: instantOf(from),
    replaces: replaced.edition,
    differences,
  })
}

/** What two editions say otherwise, apart from their names, dates and bases. */
export function contentDifferences(before: Rulebook, after: Rulebook) {
  return differencesOf(contentOf(before), contentOf(after))
}

function contentOf({ edition: _, inForceFrom: __, basis: ___, ...content }: Rulebook) {
  return content
}
