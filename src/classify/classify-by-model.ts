import type { Moment } from '#foundations/calendar/moment.ts'
import { type Decision, refuse } from '#foundations/outcome/decision.ts'
import { type PlaceCode, streetOf } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Channel, DemandKind } from '#foundations/rulebook/demand.ts'
import { morePressing } from '#foundations/rulebook/edition.ts'
import { type ClassifyRefused, type ClassifyTicket, classifyTicket } from './classify-ticket.ts'
import type { TicketClassified } from './events.ts'
import { proposeCategories, proposeKinds } from './propose.ts'
import { proposePlaces } from './propose-places.ts'
import type { Classify, Said } from './state.ts'
import { effectOf, sensitiveIn, wordsSaid } from './words-that-matter.ts'

/** What came with a demand beside its words: what its requester chose is certain. */
export type CameWith = { readonly channel: Channel; readonly askedKind?: DemandKind; readonly place?: PlaceCode }

/** Why a person is asked. */
export type ClassifyByModelRefused =
  | ClassifyRefused
  | 'decided-already'
  | 'channel-asks-a-person'
  | 'kind-asks-a-person'
  | 'no-model'
  | 'category-uncertain'
  | 'kind-uncertain'
  | 'place-uncertain'
  | 'sensitive-words'

/**
 * Classifies a demand in place of a person, where it came by a channel and is of a kind the edition lets pass, a model is in force,
 * and category, kind and place are each as certain as the edition asks; never where a sensitive word counts. A person may decide
 * anew afterwards. [CLASSIFY-02]
 */
export function classifyByModel(
  state: Classify,
  came: CameWith,
  at: Moment,
  city: City,
): Decision<TicketClassified, ClassifyByModelRefused> {
  if (state.phase === 'classified') return refuse('decided-already', 'CLASSIFY-02')
  if (state.phase !== 'waiting') return refuse('not-received', 'CLASSIFY-02')
  const read = readByModel(state.said, came, city)
  return typeof read === 'string' ? refuse(read, 'CLASSIFY-02') : classifyTicket(state, read, at, city)
}

/** What the model decides, or why it does not. */
function readByModel(said: Said, came: CameWith, city: City): ClassifyTicket | ClassifyByModelRefused {
  const { automatic } = city.rulebook.classify
  if (!automatic.channels.includes(came.channel)) return 'channel-asks-a-person'
  if (city.proposeCategory === undefined) return 'no-model'
  const matters = wordsSaid(said, city)
  if (sensitiveIn(matters).length > 0) return 'sensitive-words'
  const kind = kindOf(said, came, city)
  if (kind === undefined) return 'kind-uncertain'
  if (!automatic.kinds.includes(kind)) return 'kind-asks-a-person'
  const place = placeOf(said, came, city)
  if (place === undefined) return 'place-uncertain'
  const best = certain(proposeCategories(said, city, 1), city.rulebook.classify.certain.category)
  if (best === undefined) return 'category-uncertain'
  const { raiseTo } = effectOf(matters, city.rulebook)
  const level = raiseTo === undefined ? best.level : morePressing(city.rulebook, best.level, raiseTo)
  return { kind, category: best.category, level, place, directDispatch: true, decidedBy: best.by }
}

function kindOf(said: Said, { askedKind }: CameWith, city: City): DemandKind | undefined {
  return askedKind ?? certain(proposeKinds(said, city), city.rulebook.classify.certain.kind)?.kind
}

/** A street, or a place within one. */
function placeOf({ title, text, address }: Said, { place }: CameWith, city: City): PlaceCode | undefined {
  if (place !== undefined && streetOf(place) !== undefined) return place
  const { places } = proposePlaces(address, `${title}\n${text}`, city)
  const read = certain(places, city.rulebook.classify.certain.place)?.place
  return read !== undefined && streetOf(read) !== undefined ? read : undefined
}

function certain<Proposal extends { readonly probability: number }>(
  [best]: readonly Proposal[],
  least: number,
): Proposal | undefined {
  return best !== undefined && best.probability >= least ? best : undefined
}
