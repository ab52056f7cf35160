import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { isWithin, levelOf, type PlaceCode } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { WhistleBlown, WhistleConfirmed, WhistleRejected } from './whistle-events.ts'
import { type ReachFault, reachFault } from './whistle-reach.ts'
import type { Whistling } from './whistle-state.ts'

/** Who speaks for the district: the unit of the post and the area it looks over. */
export type ForDistrict = { readonly by: { readonly unit: UnitCode | undefined; readonly area: PlaceCode } }
/** The departments to come: those asked for, fewer, or more. */
export type ConfirmWhistle = ForDistrict & { readonly departments: readonly UnitCode[]; readonly note: string }
export type RejectWhistle = ForDistrict & { readonly why: string }
export type ConfirmationBarred = 'not-asked' | 'not-for-your-level'
export type ConfirmWhistleRefused = ConfirmationBarred | ReachFault
export type RejectWhistleRefused = ConfirmationBarred | 'why-missing'

export type WhistleCity = Pick<City, 'rulebook' | 'calendar' | 'units'>

/** The district calls the departments; their time begins. A late word counts as long as silence has not decided. [HANDLE-10] */
export function confirmWhistle(
  state: Whistling,
  { departments, note, by }: ConfirmWhistle,
  at: Moment,
  city: WhistleCity,
): Decision<WhistleConfirmed, ConfirmWhistleRefused> {
  const blown = askedOf(state, by)
  if (typeof blown === 'string') return refuse(blown, 'HANDLE-10')
  const fault = reachFault(departments, blown, at, city)
  if (fault !== undefined) return refuse(fault, 'HANDLE-10')
  const said = {
    how: 'district',
    ...(by.unit && { by: by.unit }),
    note: liftPersonalNumbers(note.trim()).text,
  } as const
  return accept({ ...callOf(blown, at, at, city), ...said, departments, involves: departments })
}

/** The district says no, and why. [HANDLE-10] */
export function rejectWhistle(
  state: Whistling,
  { why, by }: RejectWhistle,
  at: Moment,
): Decision<WhistleRejected, RejectWhistleRefused> {
  const blown = askedOf(state, by)
  if (typeof blown === 'string') return refuse(blown, 'HANDLE-10')
  const said = liftPersonalNumbers(why.trim()).text
  if (said === '') return refuse('why-missing', 'HANDLE-10')
  const { whistle: number } = blown
  return accept({
    type: 'WhistleRejected',
    at,
    whistle: number,
    how: 'district',
    ...(by.unit && { by: by.unit }),
    why: said,
  })
}

/** The whistle these may decide about, or why they can not, whatever they would say. [HANDLE-10] */
export function askedOf({ whistle }: Whistling, by: ForDistrict['by']): WhistleBlown | ConfirmationBarred {
  if (whistle?.phase !== 'asked') return 'not-asked'
  return isAbove(by, whistle.blown) ? whistle.blown : 'not-for-your-level'
}

/** Time to arrive runs from the call; a meeting that begins later is in time when one is there by then. */
export function callOf({ whistle, limits, meetAt }: WhistleBlown, at: Moment, from: Moment, { calendar }: WhistleCity) {
  const [signBy, soonest] = [deadline(from, limits.sign, calendar), deadline(from, limits.arrive, calendar)]
  const due = soonest > meetAt ? soonest : meetAt
  return { type: 'WhistleConfirmed', at, whistle, signBy, due } as const
}

/** Above the street stand its district and the city. */
function isAbove({ unit, area }: ForDistrict['by'], blown: WhistleBlown): boolean {
  const level = levelOf(area)
  return unit !== blown.unit && isWithin(blown.area, area) && (level === 'district' || level === 'city')
}
