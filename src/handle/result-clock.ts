import type { Moment } from '#foundations/calendar/moment.ts'

/** The clock for the result after it was moved: signing and response stand as they were. */
export type ResultClock = {
  readonly resolveBy: Moment
  /** When the clock has used up each of these shares (0-1) of its time; past ones stand as they were. */
  readonly reminders: { readonly shares: readonly number[]; readonly resolve: readonly Moment[] }
  /** The rulebook edition by which it was moved. */
  readonly edition: string
}
