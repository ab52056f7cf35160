import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { askedBy } from '#foundations/calendar/timetable.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { AdjudicationOpened, HowAdjudicated } from './events.ts'

/** Between whom it is open whose ticket it is, and what is asked. */
export type Dispute = {
  readonly how: HowAdjudicated
  readonly units: readonly UnitCode[]
  readonly question: string
  /** Absent: the time for the ruling begins now. */
  readonly running?: Pick<AdjudicationOpened, 'due' | 'reminders'>
}

/** The adjudication a dispute opens: the units once each, the ruling's deadline, and until when a conference is heard. [DISPATCH-05] */
export function openedFor(
  { how, units: named, question, running }: Dispute,
  at: Moment,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): AdjudicationOpened {
  const { limit, hearing } = rulebook.dispatch.adjudication
  const units = [...new Set(named)]
  const { due, reminders } = running ?? askedBy(at, { limit }, rulebook.handle.reminders, calendar)
  const hearBy = Math.min(deadline(at, hearing, calendar), due) as Moment
  return {
    type: 'AdjudicationOpened',
    at,
    ...{ how, units, question, due },
    ...(how === 'conference' && { hearBy }),
    ...(reminders && { reminders }),
    edition: rulebook.edition,
    rule: 'DISPATCH-05',
    involves: units,
  }
}
