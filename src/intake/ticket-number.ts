import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'

/** The number people say on the phone: the Shanghai date and six digits of a running count, `261123-000123`. */
export function ticketNumber(at: Moment, count: number): string {
  const date = dateOf(at).slice(2).replaceAll('-', '')
  return `${date}-${String(count % 1_000_000).padStart(6, '0')}`
}

/** The ticket number a person typed, with spaces and full-width forms forgiven; undefined when it is none. */
export function readTicketNumber(text: string): string | undefined {
  const [, date, count] = /^(\d{6})[-\s—－]?(\d{6})$/.exec(text.normalize('NFKC').trim()) ?? []
  return date === undefined ? undefined : `${date}-${count}`
}
