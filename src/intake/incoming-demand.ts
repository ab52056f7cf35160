import type { Requester } from './events.ts'
import type { ReceiveDemand } from './receive-demand.ts'

/** A demand with its requester's name and phone still in it, as it stands at the edge. */
export type IncomingDemand = Omit<ReceiveDemand, 'number' | 'requester'> & {
  readonly requester: Pick<Requester, 'kind' | 'confidential'> & { readonly name?: string; readonly phone?: string }
}
