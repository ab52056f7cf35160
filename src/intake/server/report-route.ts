import { momentOf } from '#foundations/calendar/moment.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { placeCode } from '#foundations/places/place.ts'
import { attachmentsOf } from '#platform/files/attachments-of.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { CommandHeaders, commandOf, sendOutcome } from '#platform/http/command-route.ts'
import { failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { Received, ReportBody } from '../api.ts'
import { reporters } from '../audiences.ts'
import { reportBy } from '../report-problem.ts'
import { receive, type TakeNumber } from './receive.ts'

/** A problem that staff saw; sent again with its key, perhaps much later, it is one ticket. [HANDLE-15] */
export function reportRoute(app: App, platform: Platform, takeNumber: TakeNumber): void {
  app.post(
    '/api/reports',
    {
      config: { allow: reporters },
      schema: {
        summary: 'Report a problem of one’s own area',
        headers: CommandHeaders,
        body: ReportBody,
        response: { 201: Received, ...failures },
      },
    },
    async (request, reply) => {
      const { text, address, place, seenAt, attachments = [] } = request.body
      const actor = actorOf(request)
      const by = { unit: actor.unit, area: actor.scope.area }
      const commandId = commandOf(request)
      const outcome = await receive(platform, takeNumber, {
        commandId,
        actor,
        at: platform.now(),
        rule: reportBy(by),
        demand: {
          channel: 'grid',
          requester: { kind: 'citizen', confidential: false },
          text,
          address,
          place: place === undefined ? by.area : placeCode(place),
          ...(actor.unit && { reportedBy: actor.unit }),
          ...(seenAt !== undefined && { saidAt: momentOf(seenAt) }),
          attachments: await attachmentsOf(platform.files, 'attachments', attachments),
        },
      })
      return sendOutcome(reply, ticketId(commandId), outcome, ([first]) => ({ number: first?.fact.number }))
    },
  )
}
