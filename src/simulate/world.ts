import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Channel, DemandKind } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Behaviour, DemandMix, Phrases } from './api.ts'

/** A synthetic city: the real one's data, the shapes it keeps, the words its people use, and the chance behind it all. */
export type World = {
  readonly seed: string
  readonly city: City
  readonly mix: DemandMix
  readonly behaviour: Behaviour
  readonly phrases: Phrases
  /** The instant against which slow trends are measured: the end of the generated history. */
  readonly epoch: Moment
}

/** Who asks, as the personal record will hold it. */
export type Caller = {
  readonly subject: string
  readonly kind: 'citizen' | 'firm'
  readonly confidential: boolean
  readonly name: string
  readonly phone: string
}

/** What the desk will make of a demand. */
export type Fate = 'invalid' | 'harassment' | 'answered' | 'handled'

/** A demand as it is planned: all that is true about it, before anybody in the city knows. */
export type Demand = {
  readonly ticket: TicketId
  readonly at: Moment
  readonly leaf: CategoryCode
  readonly kind: DemandKind
  readonly channel: Channel
  readonly place: PlaceCode
  readonly caller: Caller
  readonly fate: Fate
  /** A second matter that its text tells of, which another unit must act on. */
  readonly also?: CategoryCode
  /** The unit whose staff saw it and reported it themselves. */
  readonly reportedBy?: UnitCode
  /** The first demand about the same fact: the demand itself, or the one it repeats. Details of the text follow it. */
  readonly about: TicketId
  /** Praise that its street made up itself. */
  readonly isMadeUp?: true
}
