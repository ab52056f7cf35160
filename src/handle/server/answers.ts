import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Platform } from '#platform/platform.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { TicketResolved } from '../events.ts'

type AnswerLine = { readonly unit: string; readonly answer: string; readonly given: Instant }

/** The last public answer of every ticket, by the unit that gave it. */
export const answers = ticketView<AnswerLine, TicketResolved>('handle.answers', {
  TicketResolved: (_, { fact: { at, unit, publicAnswer } }) => ({ unit, answer: publicAnswer, given: instantOf(at) }),
})

/** What the unit told its requesters last, as many as the edition looks back at, the latest first. [HANDLE-14] */
export async function latestAnswers({ pool, now, cityAt }: Platform, unit: UnitCode | undefined): Promise<string[]> {
  const { latest } = cityAt(now()).rulebook.handle.answer.template
  const { rows } = await pool.query<{ answer: string }>(
    'select answer from handle.answers where unit = $1 order by given desc, ticket desc limit $2',
    [unit ?? '', latest],
  )
  return rows.map(({ answer }) => answer)
}
