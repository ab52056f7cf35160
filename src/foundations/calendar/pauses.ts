import type { Calendar } from './calendar.ts'
import { type Limit, type LimitUnit, measureOf, measurePerUnit, rulerOf } from './limit.ts'
import type { Moment } from './moment.ts'
import type { Ruler } from './ruler.ts'

/** A stretch in which a limit stands still; without an end it still lasts. */
export type Pause = { readonly from: Moment; readonly to?: Moment }

/**
 * The deadline of a limit that stood still during the pauses: it moves by exactly the time paused, measured in the limit's own
 * unit and calendar. A working day counts as paused when the pause covers its closing, so a pause by night or between two
 * closings moves no deadline in working-days. Undefined while a pause that began before the deadline still lasts.
 */
export function deadlineWithPauses(
  from: Moment,
  limit: Limit,
  pauses: readonly Pause[],
  calendar: Calendar,
): Moment | undefined {
  const ruler = rulerOf(limit.unit, calendar)
  return afterRunning(ruler, ruler.begin(from), measureOf(limit), pauses)
}

/** The running time from one moment to another, pauses left out, in the unit given: 3.5 working-hours, 2 working-days. */
export function runningTime(
  from: Moment,
  to: Moment,
  pauses: readonly Pause[],
  { unit, calendar }: { readonly unit: LimitUnit; readonly calendar: Calendar },
): number {
  const ruler = rulerOf(unit, calendar)
  return runningOn(ruler, ruler.begin(from), to, pauses) / measurePerUnit(unit)
}

/** What passed on the ruler in (from, to], pauses left out. */
export function runningOn(ruler: Ruler, from: Moment, to: Moment, pauses: readonly Pause[]): number {
  return mergePauses(pauses).reduce(
    (running, pause) => running - ruler.between(later(pause.from, from), earlier(pause.to ?? to, to)),
    ruler.between(from, to),
  )
}

/** The earliest moment by which so much ran on the ruler outside the pauses; undefined when an open pause comes first. */
export function afterRunning(ruler: Ruler, from: Moment, amount: number, pauses: readonly Pause[]): Moment | undefined {
  let needed = amount
  let due = ruler.after(from, needed)
  for (const pause of mergePauses(pauses)) {
    if (pause.from >= due) break
    if (pause.to === undefined) return undefined
    needed += ruler.between(later(pause.from, from), pause.to)
    due = ruler.after(from, needed)
  }
  return due
}

/** The same stretches, in order and apart: overlapping and touching pauses become one, empty ones none. */
export function mergePauses(pauses: readonly Pause[]): readonly Pause[] {
  const merged: Pause[] = []
  for (const pause of pauses.filter(lasts).toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last === undefined || endOf(last) < pause.from) merged.push(pause)
    else if (endOf(pause) > endOf(last)) merged[merged.length - 1] = { ...pause, from: last.from }
  }
  return merged
}

function lasts(pause: Pause): boolean {
  return pause.from < endOf(pause)
}

function endOf({ to }: Pause): number {
  return to ?? Number.POSITIVE_INFINITY
}

function later(a: Moment, b: Moment): Moment {
  return a > b ? a : b
}

function earlier(a: Moment, b: Moment): Moment {
  return a < b ? a : b
}
