import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { LocalDate } from './local-time.ts'

const holidays: Readonly<Record<string, string | undefined>> = table.holidays

/** The festival whose days off hold the date, in English as the table calls it (`Spring Festival`); undefined on other dates. */
export function festivalOn(date: LocalDate): string | undefined {
  return holidays[date]?.split(',')[0]
}
