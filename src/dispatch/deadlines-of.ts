import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Timetable, timetableOf } from '#foundations/calendar/timetable.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { findLevel } from '#foundations/rulebook/edition.ts'
import type { CountedIn, Deadlines, Reminders } from './events.ts'

/** Everything a dispatch sets in time. */
export type Clocks = {
  readonly deadlines: Deadlines
  readonly reminders: Reminders
  readonly countedIn: CountedIn
  readonly returnBy: Moment
  readonly deadlineEdition: string
}

/** What the deadlines are measured from and by. */
export type ClockBasis = {
  readonly level: LevelCode
  /** A sign-for limit of the edition, by name; absent: the level's own. */
  readonly signLimit?: string
  /** The requester's clocks, where the ticket was dispatched before. */
  readonly running?: Running
}

/** The requester's clocks since the first dispatch: they go on through returns and redispatches. [DISPATCH-07] */
export type Running = {
  readonly level: LevelCode
  readonly since: Moment
  readonly respondBy: Moment
  readonly resolveBy: Moment
  readonly reminders: Reminders
  readonly countedIn?: CountedIn
  readonly edition: string
}

export type NoClocks = 'unknown-level' | 'unknown-sign-limit'

/**
 * The instants by which a unit that gets the ticket now must sign for, respond, resolve, and may return it. Signing and
 * returning start anew with every dispatch; the requester's clocks, respond and resolve, never do: at the same level they
 * keep their instants, at another level they are measured from the first dispatch. [CLOCK-01]
 */
export function deadlinesOf(
  at: Moment,
  { level, signLimit, running }: ClockBasis,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): Clocks | NoClocks {
  const rule = findLevel(rulebook, level)
  if (rule === undefined) return 'unknown-level'
  const sign = signLimit === undefined ? rule.sign : rulebook.signLimits.find(({ code }) => code === signLimit)?.limit
  if (sign === undefined) return 'unknown-sign-limit'
  const since = running?.since ?? at
  const kept = running?.level === level ? running : undefined
  const shares = kept?.reminders.shares ?? rulebook.handle.reminders
  const lay = (from: Moment, limit: typeof sign) => timetableOf(from, limit, shares, calendar)
  return {
    ...clocksOf(shares, {
      sign: lay(at, sign),
      respond: kept === undefined ? lay(since, rule.respond) : { due: kept.respondBy, marks: kept.reminders.respond },
      resolve: kept === undefined ? lay(since, rule.resolve) : { due: kept.resolveBy, marks: kept.reminders.resolve },
    }),
    countedIn: kept?.countedIn ?? { respond: rule.respond.unit, resolve: rule.resolve.unit },
    returnBy: deadline(at, rulebook.dispatch.returnWindow, calendar),
    deadlineEdition: kept?.edition ?? rulebook.edition,
  }
}

type Timetables = { readonly sign: Timetable; readonly respond: Timetable; readonly resolve: Timetable }

function clocksOf(shares: readonly number[], { sign, respond, resolve }: Timetables) {
  return {
    deadlines: { signBy: sign.due, respondBy: respond.due, resolveBy: resolve.due },
    reminders: { shares, sign: sign.marks, respond: respond.marks, resolve: resolve.marks },
  }
}

/** The more urgent of two levels: the one the edition lists first. A level it does not list never wins. */
export function moreUrgent(a: LevelCode, b: LevelCode, { rulebook }: Pick<City, 'rulebook'>): LevelCode {
  const first = rulebook.levels.find(({ code }) => code === a || code === b)
  return first?.code === b ? b : a
}
