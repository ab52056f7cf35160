import { useSyncExternalStore } from 'react'
import type { Moment } from '#foundations/calendar/moment.ts'

/** Milliseconds. Waiting times are shown to the minute; half of that keeps the shown minute true. */
const tickEvery = 10_000
/** Below this many milliseconds a difference is the way the answer travelled, not a wrong clock. */
const tolerated = 3_000

let offset = 0
let ticked = (Date.now() + offset) as Moment
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** Takes the server's own time from the `date` header of an answer: deadlines do not follow a wrong desk clock. */
export function noteServerDate(date: string | null): void {
  const seen = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(seen)) return
  const difference = seen - Date.now()
  offset = Math.abs(difference) > tolerated ? difference : 0
}

/** The present moment by the server's clock. */
export function nowMoment(): Moment {
  return (Date.now() + offset) as Moment
}

function tick(): void {
  ticked = nowMoment()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    ticked = nowMoment()
    timer = setInterval(tick, tickEvery)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

/** The present moment by the server's clock, renewed every ten seconds for everything on the page at once. */
export function useNow(): Moment {
  return useSyncExternalStore(subscribe, () => ticked)
}
