import type { Static } from 'typebox'
import { momentOf } from '#foundations/calendar/moment.ts'
import { type Actor, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { attachmentsOf } from '#platform/files/attachments-of.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import type { Platform } from '#platform/platform.ts'
import { readHistory } from '#platform/postgres/history.ts'
import type { ResultBody } from '../api.ts'
import { handlers, whistleConfirmers, whistlers } from '../audiences.ts'
import { blowWhistle, type OtherTicket } from '../blow-whistle.ts'
import { concludeWhistle, judgeStreet } from '../conclude-whistle.ts'
import { confirmWhistle, rejectWhistle } from '../confirm-whistle.ts'
import {
  BlowWhistleBody,
  ConcludeBody,
  ConfirmWhistleBody,
  JudgeStreetBody,
  RejectWhistleBody,
} from '../whistle-api.ts'
import { whistleMemory as memory } from '../whistle-state.ts'
import { latestAnswers } from './answers.ts'

// Codes as a request names them; whether there are such units, the rules find out.
const asUnits = (codes: readonly string[]) => codes as readonly UnitCode[]
const byArea = ({ unit, scope }: Actor) => ({ unit, area: scope.area })

/** A whistle is blown by the street, and confirmed or rejected by the district. [HANDLE-10] */
export function whistleRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/whistles',
    summary: 'Whistle for departments: the matter, the place, the time, and whom',
    allow: whistlers,
    body: BlowWhistleBody,
    memory,
    rule: blowWhistle,
    input: async ({ meetAt, departments, tickets = [], ...said }, { unit }, ticket) => ({
      unit,
      ...said,
      ...(meetAt !== undefined && { meetAt: momentOf(meetAt) }),
      departments: asUnits(departments),
      others: await othersOf(platform, ticket, tickets),
    }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/whistle-confirmations',
    summary: 'Call the departments a street whistled for, or others',
    allow: whistleConfirmers,
    body: ConfirmWhistleBody,
    memory,
    rule: confirmWhistle,
    input: ({ departments, note }, actor) => ({ departments: asUnits(departments), note, by: byArea(actor) }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/whistle-rejections',
    summary: 'Say no to a whistle',
    allow: whistleConfirmers,
    body: RejectWhistleBody,
    memory,
    rule: rejectWhistle,
    input: ({ why }, actor) => ({ why, by: byArea(actor) }),
  })
}

/** The street concludes a whistle; each department judges the street. [HANDLE-12] */
export function whistleEndRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/whistle-conclusions',
    summary: 'Conclude a whistle and judge each department; with a resolution the ticket is resolved too',
    allow: whistlers,
    body: ConcludeBody,
    memory,
    rule: concludeWhistle,
    input: async ({ result, verdicts, resolution }, { unit }) => ({
      unit,
      result,
      verdicts: verdicts.map((verdict) => ({ ...verdict, unit: verdict.unit as UnitCode })),
      ...(resolution && { resolution: await resolutionOf(platform, unit, resolution) }),
    }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/street-verdicts',
    summary: 'A department that was called judges the street that whistled',
    allow: handlers,
    body: JudgeStreetBody,
    memory,
    rule: judgeStreet,
    input: (body, { unit }) => ({ unit, ...body }),
  })
}

/** The result as it is given without a whistle: its answer is compared with the unit's latest, too. [HANDLE-14] */
async function resolutionOf(
  platform: Platform,
  unit: UnitCode | undefined,
  { evidence = [], ...given }: Static<typeof ResultBody>,
) {
  return {
    ...given,
    evidence: await attachmentsOf(platform.files, 'resolution/evidence', evidence),
    latest: await latestAnswers(platform, unit),
  }
}

/** The other tickets as far as they have come; the rule says whether they may join. */
async function othersOf({ pool }: Platform, head: TicketId, named: readonly string[]): Promise<readonly OtherTicket[]> {
  const others = new Set(named.map((one) => ticketId(one.toLowerCase())))
  others.delete(head)
  return Promise.all(
    [...others].map(async (ticket) => {
      const facts = (await readHistory(pool, ticket)).map(({ fact }) => fact)
      return { ticket, state: recall(memory, facts) }
    }),
  )
}
