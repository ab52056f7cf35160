import { instantOf } from '#foundations/calendar/moment.ts'
import { type Actor, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { barIn, commandRoute } from '#platform/http/command-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import { ticketRoute } from '#platform/http/ticket-route.ts'
import type { Platform } from '#platform/platform.ts'
import { type History, readHistories, readHistory } from '#platform/postgres/history.ts'
import { deciders, repeatReaders } from '../audiences.ts'
import { earlierMemory } from '../earlier-ticket.ts'
import type { LinkedAnswerGiven, RepeatJoined } from '../events.ts'
import { linkMemory } from '../link-state.ts'
import { type LinkTicket, linkTicket } from '../link-ticket.ts'
import { LinkBody, LinkedRepeats, RepeatSearchAnswer, RepeatSearchBody, UnlinkBody } from '../repeat-api.ts'
import { unlinkTicket } from '../unlink-ticket.ts'
import { searchRepeats } from './search-repeats.ts'

/** What a demand may repeat, while it is typed or later; the phone travels in the body and never in an address. */
export function repeatSearchRoute(app: App, platform: Platform): void {
  app.post(
    '/api/repeat-searches',
    {
      config: { allow: deciders },
      schema: {
        summary: 'Earlier tickets that a demand may repeat, surest first',
        body: RepeatSearchBody,
        response: answers(RepeatSearchAnswer),
      },
    },
    (request) => searchRepeats(platform, actorOf(request), request.body, platform.now()),
  )
}

/** Linking a ticket to the one that said the same before, and letting it go. */
export function linkRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/links',
    summary: 'Link a ticket to the one that said the same before',
    allow: deciders,
    body: LinkBody,
    memory: linkMemory,
    rule: linkTicket,
    input: async ({ to, as, alike }, actor) => ({
      to: ticketId(to),
      as,
      ...(alike === undefined ? {} : { alike }),
      head: await headFor(platform, actor, ticketId(to)),
    }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/releases',
    summary: 'Let a linked ticket go its own way',
    allow: deciders,
    body: UnlinkBody,
    memory: linkMemory,
    rule: unlinkTicket,
    input: (body) => body,
  })
}

/** The head as whoever links sees it now. */
async function headFor({ pool }: Platform, actor: Actor, head: TicketId): Promise<LinkTicket['head']> {
  const history = await readHistory(pool, head)
  return barIn(history, actor) ?? recall(linkMemory, factsOf(history))
}

/** The tickets that wait for a head. */
export function linkedRepeatsRoute(app: App, platform: Platform): void {
  ticketRoute(app, platform, {
    url: '/api/repeats/:ticket',
    summary: 'The tickets linked to this one, and whether each was told its answer',
    allow: repeatReaders,
    answer: LinkedRepeats,
    read: async (_, history) => {
      const { repeats } = recall(linkMemory, factsOf(history))
      const histories = await readHistories(platform.pool, repeats)
      const rows = repeats.flatMap((repeat) => rowOf(repeat, history, histories.get(repeat) ?? []))
      return { count: repeats.length, rows }
    },
  })
}

function rowOf(repeat: TicketId, head: History, history: History): LinkedRepeats['rows'] {
  const earlier = recall(earlierMemory, factsOf(history))
  if (earlier === undefined) return []
  const { number, at } = earlier.received
  const joined = factsOf(head).findLast(
    (fact): fact is RepeatJoined => fact.type === 'RepeatJoined' && (fact as RepeatJoined).repeat === repeat,
  )
  const told = factsOf(history).findLast((fact): fact is LinkedAnswerGiven => fact.type === 'LinkedAnswerGiven')
  return [
    {
      ticket: repeat,
      number,
      received: instantOf(at),
      as: joined?.as ?? 'same-matter',
      told: told === undefined ? null : instantOf(told.at),
    },
  ]
}

function factsOf(history: History) {
  return history.map(({ fact }) => fact)
}
