import type { Platform } from '#platform/platform.ts'
import type { Order } from '#platform/postgres/perform.ts'
import type { IncomingDemand } from '../incoming-demand.ts'
import { reportBy } from '../report-problem.ts'
import { numbersOf } from './number-source.ts'
import { receive } from './receive.ts'

/** A demand of somebody who does not exist: who it is and, if need be, the running count are given, so that it can be told again. */
export type InventedDemand = Omit<IncomingDemand, 'requester'> & {
  readonly requester: IncomingDemand['requester'] & { readonly subject: string }
  readonly count?: number
}

/** Receives an invented demand, or what invented staff report, like every other; its ticket's id is the command's. */
export function receiveCommand(platform: Platform, { commandId, actor, at, input }: Order<InventedDemand>) {
  const { count, requester, ...demand } = input
  const { subject, ...asked } = requester
  return receive(platform, numbersOf(platform), {
    commandId,
    actor,
    at,
    demand: { ...demand, requester: asked },
    ...(demand.reportedBy && { rule: reportBy({ unit: actor.unit, area: actor.scope.area }) }),
    chosen: { subject, ...(count === undefined ? {} : { count }) },
  })
}
