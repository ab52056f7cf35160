import { type CronItemOptions, type ParsedCronItem, parseCronItem } from 'graphile-worker'
import type { Moment } from '#foundations/calendar/moment.ts'
import { shanghaiOffset } from '#foundations/calendar/moment.ts'

/** A minute as the queue tells it, in UTC: month from 1, day of the week from 0 (Sunday). */
export type Minute = {
  readonly min: number
  readonly hour: number
  readonly date: number
  readonly month: number
  readonly dow: number
}

type CronTask = {
  readonly task: string
  /** Five fields, read in Asia/Shanghai. */
  readonly cron: string
  readonly now: () => Moment
  readonly options: CronItemOptions
}

/** A scheduled task whose pattern means the time of Shanghai, where the queue by itself would mean UTC. */
export function cronInShanghai({ task, cron, now, options }: CronTask): ParsedCronItem {
  const inShanghai = parseCronItem({ task, match: cron }).match
  return parseCronItem({ task, options, match: (minute) => inShanghai(shanghaiMinute(minute, now())) })
}

/** The same minute on the wall in Shanghai. The queue tells no year; only 28 February needs it, and then the clock's is right. */
export function shanghaiMinute({ min, hour, date, month, dow }: Minute, now: Moment): Minute {
  const year = new Date(now).getUTCFullYear()
  const there = new Date(Date.UTC(year, month - 1, date, hour, min) + shanghaiOffset)
  const nextDay = there.getUTCDate() === date ? 0 : 1
  return {
    min,
    hour: there.getUTCHours(),
    date: there.getUTCDate(),
    month: there.getUTCMonth() + 1,
    dow: (dow + nextDay) % 7,
  }
}
