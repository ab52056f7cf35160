import { useMemo } from 'react'
import type { Envelope } from '#foundations/journal/envelope.ts'
import { nowMoment } from '../clock.ts'
import { useDoors } from '../doors.ts'
import type { Possibility, TicketAction } from '../stage-web.ts'
import { useCity } from '../use-city.ts'
import { useActor } from '../use-session.ts'
import { actionsInOrder } from './action-order.ts'

export type Judged = { readonly action: TicketAction; readonly possibility: Possibility }

/** What this post's actions come to now: in the order in which they are offered; undefined until the rules are here. */
export function useJudged(facts: readonly Envelope[]): readonly Judged[] | undefined {
  const doors = useDoors()
  const actor = useActor()
  const city = useCity()
  return useMemo(() => {
    if (city === undefined) return undefined
    const at = nowMoment()
    return actionsInOrder(doors)
      .filter(({ roles }) => roles.some((role) => role === actor.role))
      .map((action) => ({ action, possibility: action.judge(facts, { actor, at, city }) }))
  }, [doors, actor, city, facts])
}
