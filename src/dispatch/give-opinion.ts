import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { OpinionGiven } from './events.ts'
import type { Referee } from './referee-state.ts'

export type GiveOpinion = {
  /** The unit of the actor. */
  readonly unit: UnitCode | undefined
  readonly says: string
  readonly suggests?: UnitCode
}
export type GiveOpinionRefused = 'not-adjudicated' | 'not-asked' | 'says-missing' | 'no-such-unit'

/** A unit that is asked says whose ticket it thinks it is, until the ruling; it may say it anew. [DISPATCH-05] */
export function giveOpinion(
  { open }: Referee,
  { unit, says, suggests }: GiveOpinion,
  at: Moment,
  { units }: Pick<City, 'units'>,
): Decision<OpinionGiven, GiveOpinionRefused> {
  if (open === undefined) return refuse('not-adjudicated', 'DISPATCH-05')
  if (unit === undefined || !open.units.includes(unit)) return refuse('not-asked', 'DISPATCH-05')
  const said = liftPersonalNumbers(says.trim()).text
  if (said === '') return refuse('says-missing', 'DISPATCH-05')
  if (suggests !== undefined && !units.has(suggests)) return refuse('no-such-unit', 'DISPATCH-05')
  return accept({ type: 'OpinionGiven', at, unit, says: said, ...(suggests !== undefined && { suggests }) })
}
