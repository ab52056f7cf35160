import { useEffect } from 'react'
import { useNow } from '#desk/clock.ts'
import { type Instant, momentOf } from '#foundations/calendar/moment.ts'

/** Milliseconds before its end at which what is shown is read anew, so that nobody types what is just over. */
const ahead = 60_000

type Query = { readonly data: { readonly until: string } | undefined; readonly refetch: () => unknown }

/** Reads something that holds for a while again before its time is over. */
export function useFresh({ data, refetch }: Query): void {
  const now = useNow()
  const isEnding = data !== undefined && momentOf(data.until as Instant) - now < ahead
  useEffect(() => {
    if (isEnding) void refetch()
  }, [isEnding, refetch])
}
