import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { ByUnit } from './sign-ticket.ts'
import type { WhistleBlown } from './whistle-events.ts'
import { type ReachFault, reachFault } from './whistle-reach.ts'
import { isOpen, type Whistling } from './whistle-state.ts'

/** Another ticket the whistle is to be for, as far as it has come. */
export type OtherTicket = { readonly ticket: TicketId; readonly state: Whistling }

export type BlowWhistle = ByUnit & {
  readonly ground: string
  readonly matter: string
  readonly where: string
  /** At once, where no time is named. */
  readonly meetAt?: Moment
  readonly departments: readonly UnitCode[]
  readonly others: readonly OtherTicket[]
}

export type WhistleBarred =
  | 'not-your-ticket'
  | 'not-signed'
  | 'already-resolved'
  | 'already-whistled'
  | 'joined-to-another-whistle'
export type BlowWhistleRefused =
  | WhistleBarred
  | ReachFault
  | 'only-streets-whistle'
  | 'unknown-ground'
  | 'matter-missing'
  | 'where-missing'
  | 'meets-in-the-past'
  | 'other-ticket-not-yours'

/** A street calls departments for what it cannot do alone; the district confirms by a limit. [HANDLE-10] */
export function blowWhistle(
  state: Whistling,
  command: BlowWhistle,
  at: Moment,
  city: Pick<City, 'rulebook' | 'calendar' | 'units'>,
): Decision<WhistleBlown, BlowWhistleRefused> {
  const { unit, ground, departments, others, meetAt = at } = command
  const barred = barOfWhistle(state, unit)
  if (barred !== undefined) return refuse(barred, 'HANDLE-10')
  const street = unit === undefined ? undefined : city.units.get(unit)
  if (street?.kind !== 'street') return refuse('only-streets-whistle', 'HANDLE-10')
  const rule = city.rulebook.handle.whistle.grounds.find(({ code }) => code === ground)
  if (rule === undefined) return refuse('unknown-ground', 'HANDLE-10')
  const { code, area } = street
  const fault = faultOf(command, at) ?? reachFault(departments, { unit: code, area }, at, city)
  if (fault !== undefined) return refuse(fault, 'HANDLE-10')
  const { confirm, sign, arrive } = rule
  return accept({
    type: 'WhistleBlown',
    at,
    whistle: (state.whistle?.blown.whistle ?? 0) + 1,
    unit: code,
    area,
    ground,
    matter: shown(command.matter),
    where: shown(command.where),
    meetAt,
    departments,
    tickets: others.map(({ ticket }) => ticket),
    confirmBy: deadline(at, confirm, city.calendar),
    limits: { sign, arrive },
    edition: city.rulebook.edition,
  })
}

/** Why this unit can not whistle for the ticket now, whatever it would say; the same bars a ticket from joining. [HANDLE-10] */
export function barOfWhistle(
  { line, whistle, head }: Whistling,
  unit: UnitCode | undefined,
): WhistleBarred | undefined {
  if (line.phase === 'away' || line.lead !== unit) return 'not-your-ticket'
  if (line.phase === 'resolved') return 'already-resolved'
  if (line.phase === 'waiting') return 'not-signed'
  if (isOpen(whistle)) return 'already-whistled'
  return head === undefined ? undefined : 'joined-to-another-whistle'
}

function faultOf({ unit, matter, where, meetAt, others }: BlowWhistle, at: Moment) {
  if (matter.trim() === '') return 'matter-missing'
  if (where.trim() === '') return 'where-missing'
  if (meetAt !== undefined && meetAt < at) return 'meets-in-the-past'
  return others.every(({ state }) => barOfWhistle(state, unit) === undefined) ? undefined : 'other-ticket-not-yours'
}

function shown(said: string): string {
  return liftPersonalNumbers(said.trim()).text
}
