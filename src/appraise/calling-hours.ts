import type { Calendar } from '#foundations/calendar/calendar.ts'
import { addDays, dateOf, type LocalDate, minutesOfDay, momentAt } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { CampaignRules, DayPart } from '#foundations/rulebook/campaign-rules-api.ts'

/** Longer than any row of days off. */
const daysAhead = 14

/** Whether nobody is to be disturbed at that moment. [APPRAISE-07] */
export function isQuiet(at: Moment, { quiet }: Pick<CampaignRules, 'quiet'>): boolean {
  const [from, to, now] = [minuteOf(quiet.from), minuteOf(quiet.to), minutesOfDay(at)]
  return from > to ? now >= from || now < to : now >= from && now < to
}

/** The moment itself, or the end of the quiet hours it lies in. [APPRAISE-07] */
export function afterQuiet(at: Moment, { quiet }: Pick<CampaignRules, 'quiet'>): Moment {
  if (!isQuiet(at, { quiet })) return at
  const to = minuteOf(quiet.to)
  return momentAt(minutesOfDay(at) < to ? dateOf(at) : addDays(dateOf(at), 1), to)
}

type Attempts = {
  readonly from: Moment
  /** When calls were made before. */
  readonly calledAt: readonly Moment[]
  /** Where the part of the day not tried yet comes after it, the next part of any kind is taken. */
  readonly due?: Moment | undefined
}

/**
 * When the requester may be called next: from that moment on, in a part of the day in which they have not been called before,
 * unless all were tried or it would come too late. [APPRAISE-07]
 */
export function nextCall({ from, calledAt, due }: Attempts, { dayParts }: CampaignRules, calendar: Calendar): Moment {
  const tried = new Set(calledAt.flatMap((at) => dayParts.find((part) => holds(part, at))?.code ?? []))
  const spans = spansFrom(from, dayParts, calendar)
  const fresh = spans.find(({ code }) => !tried.has(code))
  const isInTime = fresh !== undefined && (due === undefined || fresh.at <= due)
  return (isInTime ? fresh : spans[0])?.at ?? from
}

type Chance = { readonly code: string; readonly at: Moment }

/** When calls may be made from that moment on, the soonest first: at once where it lies in a part of the day. */
function spansFrom(from: Moment, dayParts: readonly DayPart[], calendar: Calendar): readonly Chance[] {
  const dates = Array.from({ length: daysAhead }, (_, days) => addDays(dateOf(from), days))
  return dates
    .flatMap((date) => dayParts.filter((part) => isOn(part, date, calendar)).map((part) => chanceOf(part, date, from)))
    .filter((chance) => chance !== undefined)
    .toSorted((a, b) => a.at - b.at)
}

function chanceOf({ code, from, to }: DayPart, date: LocalDate, earliest: Moment): Chance | undefined {
  const at = Math.max(earliest, momentAt(date, minuteOf(from))) as Moment
  return at < momentAt(date, minuteOf(to)) ? { code, at } : undefined
}

function isOn({ on }: DayPart, date: LocalDate, calendar: Calendar): boolean {
  return on === 'every-day' || calendar.isWorkingDay(date)
}

function holds({ from, to }: DayPart, at: Moment): boolean {
  const minute = minutesOfDay(at)
  return minute >= minuteOf(from) && minute < minuteOf(to)
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
