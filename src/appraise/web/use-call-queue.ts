import { useNow } from '#desk/clock.ts'
import { useRead } from '#desk/use-read.ts'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { Page } from '#foundations/outcome/api.ts'
import { CallBackProgress, CallBackRow } from '../api.ts'

const Rows = Page(CallBackRow)
const minute = 60_000

/**
 * Whom people may call now, in the order of their deadlines, and who comes next, in the order of their times. The two are
 * asked for apart: however many wait for a later hour, they never hide those that may be called.
 */
export function useCallQueue() {
  const now = useNow()
  const machineCalls = useRead('/api/call-backs/progress', CallBackProgress).data?.machineCalls === true
  const channel = machineCalls ? 'person' : 'person,automatic'
  const at = encodeURIComponent(instantOf((Math.floor(now / minute) * minute) as Moment))
  const callable = useRead(`/api/call-backs?limit=60&channel=${channel}&next_attemptTo=${at}`, Rows)
  const later = useRead(
    `/api/call-backs?limit=20&channel=${channel}&next_attemptFrom=${at}&sort=next_attempt:asc`,
    Rows,
  )
  return { callable, later: later.data?.rows ?? [] }
}
