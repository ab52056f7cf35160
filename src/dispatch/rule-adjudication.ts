import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { isWithin, levelOf, type PlaceCode } from '#foundations/places/place.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { deadlinesOf, type NoClocks } from './deadlines-of.ts'
import type { AdjudicationRuled, CatalogueOffer, TicketDispatched } from './events.ts'
import { type NoOffer, type OfferAsked, offerToCatalogue } from './offer-to-catalogue.ts'
import type { DispatchCity } from './plan-by-catalogue.ts'
import type { OpenCase, Referee } from './referee-state.ts'
import type { Dispatch } from './state.ts'
import { type UnitsFault, unitsFault } from './units-fault.ts'

/** Whoever rules: the account, its unit, and the area the post looks over. */
export type Adjudicator = {
  readonly person: string
  readonly unit: UnitCode | undefined
  readonly area: PlaceCode
}

export type RuleAdjudication = {
  readonly by: Adjudicator
  readonly lead: UnitCode
  readonly supports: readonly UnitCode[]
  readonly why: string
  /** What the ruling rests on: a law, a list of duties, an agreement. */
  readonly basis: string
  readonly forCatalogue?: OfferAsked
}
export type CannotRule = 'not-adjudicated' | 'own-cause' | 'own-dispatch' | 'not-above-the-units' | 'not-all-heard'
export type RuleAdjudicationRefused = CannotRule | 'why-missing' | 'basis-missing' | UnitsFault | NoClocks | NoOffer

/**
 * The ruling: it names the lead, the ticket goes there at once on the requester's running clocks, and where asked it is offered to
 * the catalogue. Nobody rules on their own unit's cause or their own dispatch, on units beyond the area they look over, or before a
 * conference was heard. [DISPATCH-05]
 */
export function ruleAdjudication(
  state: Referee,
  command: RuleAdjudication,
  at: Moment,
  city: DispatchCity,
): Decision<AdjudicationRuled | TicketDispatched, RuleAdjudicationRefused> {
  const { ticket, open } = state
  if (ticket.phase !== 'waiting' || open === undefined) return refuse('not-adjudicated', 'DISPATCH-05')
  const fault = barOfRuling(state, command.by, at, city) ?? faultOf(command, at, city)
  if (fault !== undefined) return refuse(fault, 'DISPATCH-05')
  const { lead, forCatalogue: asked } = command
  const supports = [...new Set(command.supports)]
  const offer = asked && offerToCatalogue(asked, { matter: ticket.matter, lead, supports }, at, city)
  if (typeof offer === 'string') return refuse(offer, 'DISPATCH-06')
  const clocks = clocksOf(ticket, at, city)
  if (typeof clocks === 'string') return refuse(clocks, 'CLOCK-01')
  const ruled = ruledBy({ ...command, supports }, at, offer, city)
  return accept<AdjudicationRuled | TicketDispatched>(ruled, dispatchedBy(ruled, ticket, clocks))
}

/** Why this person cannot rule now, if so. [DISPATCH-05] */
export function barOfRuling(
  { ticket, open }: Referee,
  by: Adjudicator,
  at: Moment,
  city: Pick<DispatchCity, 'units'>,
): CannotRule | undefined {
  if (ticket.phase !== 'waiting' || open === undefined) return 'not-adjudicated'
  const parties = [...ticket.returnedBy, ...open.units]
  if (by.unit !== undefined && parties.includes(by.unit)) return 'own-cause'
  if (ticket.sentBy === by.person) return 'own-dispatch'
  if (!parties.every((unit) => isAbove(by, unit, city))) return 'not-above-the-units'
  return isStillHearing(open, at) ? 'not-all-heard' : undefined
}

function isAbove({ area }: Adjudicator, code: UnitCode, { units }: Pick<DispatchCity, 'units'>): boolean {
  const unit = units.get(code)
  return unit === undefined || (unit.area !== area && isWithin(unit.area, area)) || levelOf(area) === 'city'
}

/** Whether a conference still waits for a unit that may speak. */
export function isStillHearing({ units, opinions, hearBy }: OpenCase, at: Moment): boolean {
  return hearBy !== undefined && at <= hearBy && units.some((code) => !opinions.some(({ unit }) => unit === code))
}

function faultOf(command: RuleAdjudication, at: Moment, city: DispatchCity) {
  if (command.why.trim() === '') return 'why-missing'
  if (command.basis.trim() === '') return 'basis-missing'
  const fault = unitsFault(command, at, city)
  return fault ?? (isAbove(command.by, command.lead, city) ? undefined : 'not-above-the-units')
}

type Waiting = Extract<Dispatch, { phase: 'waiting' }>

function clocksOf({ level, running }: Waiting, at: Moment, city: DispatchCity) {
  return deadlinesOf(at, { level, ...(running && { running }) }, city)
}

function ruledBy(
  { lead, supports, why, basis }: RuleAdjudication,
  at: Moment,
  offer: CatalogueOffer | undefined,
  { rulebook: { edition } }: DispatchCity,
): AdjudicationRuled {
  const said = { why: liftPersonalNumbers(why.trim()).text, basis: liftPersonalNumbers(basis.trim()).text }
  return { type: 'AdjudicationRuled', at, lead, supports, ...said, ...(offer && { forCatalogue: offer }), edition }
}

function dispatchedBy(
  { at, lead, supports, why, basis, edition }: AdjudicationRuled,
  { level, rounds }: Waiting,
  clocks: Exclude<ReturnType<typeof deadlinesOf>, NoClocks>,
): TicketDispatched {
  const reason = { by: 'ruling', why, basis, edition } as const
  const who = { lead, supports, level }
  return { type: 'TicketDispatched', at, round: rounds + 1, ...who, ...clocks, reason, rule: 'DISPATCH-06' }
}
