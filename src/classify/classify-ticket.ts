import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { type PlaceCode, streetOf } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { DemandKind, LevelCode } from '#foundations/rulebook/demand.ts'
import { findLevel } from '#foundations/rulebook/edition.ts'
import type { CategoryProposal } from '#foundations/rulebook/proposal.ts'
import type { TicketClassified } from './events.ts'
import { type ProposingCity, proposeCategories } from './propose.ts'
import type { Classify, Said } from './state.ts'
import { effectOf, type HeedingCity, sensitiveIn, wordsSaid } from './words-that-matter.ts'

/** What a person decides about a ticket. `directDispatch` false sends it to a dispatcher instead of the catalogue. */
export type ClassifyTicket = {
  readonly kind: DemandKind
  readonly category: CategoryCode
  readonly level: LevelCode
  readonly place: PlaceCode
  readonly directDispatch: boolean
  /** The edition of the model that decides in place of a person. [CLASSIFY-02] */
  readonly decidedBy?: string
}

export type ClassifyRefused =
  | 'not-received'
  | 'ticket-closed'
  | 'already-resolved'
  | 'category-unknown'
  | 'level-unknown'
  | 'place-unknown'
  | 'place-not-a-street'
  | 'nothing-changed'

export type ClassifyCity = ProposingCity & HeedingCity & Pick<City, 'places'>

/**
 * Decides what a ticket is about, where and how urgent. May be decided anew until the ticket has a result; earlier decisions
 * stay in the journal. The fact keeps what was proposed beside what was chosen. [CLASSIFY-01]
 */
export function classifyTicket(
  state: Classify,
  choice: ClassifyTicket,
  at: Moment,
  city: ClassifyCity,
): Decision<TicketClassified, ClassifyRefused> {
  if (state.phase !== 'waiting' && state.phase !== 'classified') return refuse(notOpen[state.phase], 'CLASSIFY-01')
  const wrong = wrongWith(choice, city)
  if (wrong !== undefined) return refuse(wrong, 'CLASSIFY-01')
  if (state.phase === 'classified' && isSame(state.as, choice)) return refuse('nothing-changed', 'CLASSIFY-01')
  return accept(classified(state.said, choice, at, city))
}

/** Why a ticket in these phases may not be classified, whatever the choice. */
export const notOpen = {
  'unheard-of': 'not-received',
  closed: 'ticket-closed',
  resolved: 'already-resolved',
} as const satisfies Partial<Record<Classify['phase'], ClassifyRefused>>

/** What keeps a choice from being one the city knows; undefined when nothing does. */
export function wrongWith(
  { category, level, place }: ClassifyTicket,
  { categories, rulebook, places }: ClassifyCity,
): ClassifyRefused | undefined {
  if (!categories.has(category)) return 'category-unknown'
  if (findLevel(rulebook, level) === undefined) return 'level-unknown'
  if (places.find(place) === undefined) return 'place-unknown'
  return streetOf(place) === undefined ? 'place-not-a-street' : undefined
}

function isSame(was: TicketClassified, choice: ClassifyTicket): boolean {
  const fields = ['kind', 'category', 'level', 'place', 'directDispatch'] as const
  return fields.every((field) => was[field] === choice[field])
}

function classified(said: Said, choice: ClassifyTicket, at: Moment, city: ClassifyCity): TicketClassified {
  const matters = wordsSaid(said, city)
  const { raiseTo, because } = effectOf(matters, city.rulebook)
  const [suggested] = proposeCategories(said, city, 1)
  return {
    type: 'TicketClassified',
    at,
    ...choice,
    tags: city.categories.get(choice.category)?.tags ?? [],
    sensitiveWords: sensitiveIn(matters),
    ...(raiseTo === undefined ? {} : { raised: { to: raiseTo, because } }),
    ...(suggested === undefined ? {} : { suggested: withoutLevel(suggested) }),
    edition: city.rulebook.edition,
  }
}

/** The level is the category's own and stands in the catalogue. */
function withoutLevel({ category, because, probability, by }: CategoryProposal) {
  return { category, because, probability, by }
}
