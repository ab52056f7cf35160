import { momentOf } from '#foundations/calendar/moment.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import { placeCode } from '#foundations/places/place.ts'
import type { Channel } from '#foundations/rulebook/demand.ts'
import type { DemandBody, PublicDemandBody } from '../api.ts'
import type { IncomingDemand } from '../incoming-demand.ts'

type Body = PublicDemandBody & Partial<Pick<DemandBody, 'saidAt' | 'origin'>>

/** A checked request body as a demand. */
export function demandOf(
  { place, saidAt, ...body }: Omit<Body, 'requester'> & Pick<DemandBody, 'requester'>,
  channel: Channel,
  attachments: readonly Attachment[],
): IncomingDemand {
  return {
    ...body,
    channel,
    attachments,
    ...(place === undefined ? {} : { place: placeCode(place) }),
    ...(saidAt === undefined ? {} : { saidAt: momentOf(saidAt) }),
  }
}
