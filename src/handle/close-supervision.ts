import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { isWithin } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Decider } from './deciding-level.ts'
import { saidOf } from './open-supervision.ts'
import type { SupervisionClosed } from './supervision-events.ts'
import { openSupervisionOf, type Supervised, standing } from './supervision-state.ts'

export type CloseSupervision = Pick<SupervisionClosed, 'verdict' | 'words'> & { readonly by: Decider }
export type CloseSupervisionRefused =
  | 'not-supervised'
  | 'not-for-your-level'
  | 'not-answered'
  | 'unknown-verdict'
  | 'words-too-long'

/** The leader closes the supervision with a verdict, once the unit has answered, or nobody is left who could. [HANDLE-13] */
export function closeSupervision(
  state: Supervised,
  { verdict, words, by }: CloseSupervision,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<SupervisionClosed, CloseSupervisionRefused> {
  const supervision = openSupervisionOf(state)
  if (supervision === undefined || by.unit === undefined) return refuse('not-supervised', 'HANDLE-13')
  if (!isWithin(supervision.area, by.area)) return refuse('not-for-your-level', 'HANDLE-13')
  if (standing(supervision).answered === undefined && isInHand(state)) return refuse('not-answered', 'HANDLE-13')
  if (!rulebook.handle.supervision.verdicts.some(({ code }) => code === verdict))
    return refuse('unknown-verdict', 'HANDLE-13')
  const said = saidOf(words)
  if (said.length > rulebook.intake.answerLimit) return refuse('words-too-long', 'HANDLE-13')
  return accept({ type: 'SupervisionClosed', at, by: by.unit, verdict, words: said })
}

function isInHand({ line }: Supervised): boolean {
  return line.phase !== 'away' && line.phase !== 'resolved'
}
