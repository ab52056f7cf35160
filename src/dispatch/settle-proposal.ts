import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { catalogueAnswer } from './catalogue-answer.ts'
import type { ProposalSettled } from './events.ts'
import type { CatalogueCity } from './lines-about.ts'
import type { Referee } from './referee-state.ts'

export type SettleProposal = { readonly verdict: ProposalSettled['verdict']; readonly why: string }
export type CannotSettle = 'nothing-offered' | 'already-settled'
export type SettleProposalRefused = CannotSettle | 'why-missing' | 'catalogue-says-otherwise'

/**
 * A catalogue editor marks a ruling's offer as taken up, which holds only where the edition in force now names the ruled lead for
 * that matter, or as declined with the reason. [DISPATCH-06]
 */
export function settleProposal(
  state: Referee,
  { verdict, why }: SettleProposal,
  at: Moment,
  city: CatalogueCity,
): Decision<ProposalSettled, SettleProposalRefused> {
  const { offered } = state
  if (offered === undefined) return refuse('nothing-offered', 'DISPATCH-06')
  const barred = barOfSettlement(state)
  if (barred !== undefined) return refuse(barred, 'DISPATCH-06')
  const said = liftPersonalNumbers(why.trim()).text
  if (verdict === 'declined' && said === '') return refuse('why-missing', 'DISPATCH-06')
  if (verdict === 'taken' && catalogueAnswer(offered.matter, dateOf(at), city).lead?.code !== offered.lead)
    return refuse('catalogue-says-otherwise', 'DISPATCH-06')
  return accept({ type: 'ProposalSettled', at, verdict, why: said, edition: city.catalogue.edition })
}

/** Why there is nothing to settle, if so. [DISPATCH-06] */
export function barOfSettlement({ offered }: Referee): CannotSettle | undefined {
  if (offered === undefined) return 'nothing-offered'
  return offered.settled === undefined ? undefined : 'already-settled'
}
