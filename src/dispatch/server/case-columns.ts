import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { AdjudicationRuled } from '../events.ts'

/** The columns of an open ruling; empty where none is open. */
export type OpenCase = {
  readonly how: string | null
  readonly question: string | null
  readonly units: readonly string[]
  readonly heard: readonly string[]
  readonly opened: Instant | null
  readonly hear_by: Instant | null
  readonly due: Instant | null
}

export const noCase: OpenCase = {
  ...{ how: null, question: null, units: [], heard: [] },
  ...{ opened: null, hear_by: null, due: null },
}

/** The columns of what a ruling offered the catalogue, and of how that was settled. */
export type Offer = {
  readonly offered: Instant | null
  readonly offered_as: string | null
  readonly offered_category: string | null
  readonly offered_place: string | null
  readonly offered_kind: string | null
  readonly offered_lead: string | null
  readonly offered_supports: readonly string[]
  readonly why: string | null
  readonly basis: string | null
  readonly verdict: string | null
  readonly settled: Instant | null
  readonly settled_why: string | null
  readonly settled_edition: string | null
}

export const noOffer: Offer = {
  ...{ offered: null, offered_as: null, offered_category: null, offered_place: null, offered_kind: null },
  ...{ offered_lead: null, offered_supports: [], why: null, basis: null },
  ...{ verdict: null, settled: null, settled_why: null, settled_edition: null },
}

/** What a ruling offers, as its columns. */
export function offerOf({ at, why, basis, forCatalogue: offer }: AdjudicationRuled): Offer {
  if (offer === undefined) return noOffer
  return {
    ...noOffer,
    ...{ offered: instantOf(at), why, basis },
    offered_as: offer.as,
    offered_category: offer.category,
    offered_place: offer.place,
    offered_kind: offer.kind,
    offered_lead: offer.lead,
    offered_supports: offer.as === 'line' ? offer.supports : [],
  }
}
