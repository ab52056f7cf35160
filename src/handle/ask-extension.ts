import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { ExtensionAsked } from './events.ts'
import type { ByUnit } from './sign-ticket.ts'
import type { Handle, InHand } from './state.ts'

/** `amount` in the unit the rulebook edition counts extensions in. */
export type AskExtension = ByUnit & {
  readonly area: PlaceCode
  readonly amount: number
  readonly why: string
  readonly basis: string
}
export type AskExtensionRefused =
  | 'not-your-ticket'
  | 'not-signed'
  | 'already-resolved'
  | 'already-asked'
  | 'waiting-for-requester'
  | 'shelved'
  | 'already-overdue'
  | 'extensions-used-up'
  | 'too-long'
  | 'why-missing'
  | 'basis-missing'

type ExtensionCity = Pick<City, 'rulebook' | 'calendar'>

/** The lead asks for more time before its time is over, with reason and basis; how long decides who decides. [HANDLE-07] */
export function askExtension(
  state: Handle,
  { unit, area, amount, why, basis }: AskExtension,
  at: Moment,
  { rulebook, calendar }: ExtensionCity,
): Decision<ExtensionAsked, AskExtensionRefused> {
  if (state.phase === 'away' || state.lead !== unit) return refuse('not-your-ticket', 'HANDLE-07')
  const barred = barOf(state, at, rulebook)
  if (barred !== undefined) return refuse(barred, 'HANDLE-07')
  const { unit: countedIn, steps } = rulebook.handle.extension
  const step = steps.find(({ upTo }) => amount <= upTo)
  if (step === undefined) return refuse('too-long', 'HANDLE-07')
  if (why.trim() === '') return refuse('why-missing', 'HANDLE-07')
  if (basis.trim() === '') return refuse('basis-missing', 'HANDLE-07')
  const until = deadline(state.deadlines.resolveBy, { amount, unit: countedIn }, calendar)
  const asked = { why: shown(why), basis: shown(basis), area, until, decidedBy: step.by }
  return accept({ type: 'ExtensionAsked', at, unit, ...asked })
}

function shown(said: string): string {
  return liftPersonalNumbers(said.trim()).text
}

type Held = InHand & { readonly phase: Exclude<Handle['phase'], 'away'> }

function barOf(state: Held, at: Moment, { handle }: City['rulebook']): AskExtensionRefused | undefined {
  if (state.phase === 'resolved') return 'already-resolved'
  if (state.phase === 'waiting') return 'not-signed'
  if (state.wait !== undefined) return 'waiting-for-requester'
  if (state.shelf !== undefined) return 'shelved'
  if (state.extension !== undefined) return 'already-asked'
  if (at > state.deadlines.resolveBy) return 'already-overdue'
  return state.extensions >= handle.extension.most ? 'extensions-used-up' : undefined
}
