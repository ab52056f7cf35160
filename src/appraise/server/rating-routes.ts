import { instantOf } from '#foundations/calendar/moment.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { App } from '#platform/http/app.ts'
import { CommandHeaders, commandOf } from '#platform/http/command-route.ts'
import { answers, failures } from '#platform/http/route-answers.ts'
import { requesterActor } from '#platform/personal/requester-actor.ts'
import type { Platform } from '#platform/platform.ts'
import { type History, readHistory } from '#platform/postgres/history.ts'
import { rateByLink, whyNotRate } from '../rate-by-link.ts'
import { RatingAsked, RatingBody, RatingLinkBody, RatingTaken } from '../rating-api.ts'
import { appraiseMemory } from '../state.ts'
import { type RatingToken, readToken } from './rating-token.ts'

/** A household, an office or a whole mobile network may share an address. */
const rateLimit = { max: 60, timeWindow: '10 minutes' }

/** The public page a rating link opens; whoever holds the link sees number and title, and answers once. [APPRAISE-08] */
export function ratingRoutes(app: App, platform: Platform): void {
  askedRoute(app, platform)
  rateRoute(app, platform)
}

/** What is no link of ours and what is one of a ticket that is not there look the same. */
const noSuchLink = { error: 'no-such-link' } as const

function askedRoute(app: App, platform: Platform): void {
  app.post(
    '/api/public/rating-links',
    {
      config: { allow: 'public', rateLimit },
      schema: { summary: 'What a rating link asks about', body: RatingLinkBody, response: answers(RatingAsked) },
    },
    async (request, reply) => {
      const link = readToken(platform.cipher, request.body.token)
      const history = link === undefined ? [] : await readHistory(platform.pool, link.ticket)
      const received = receivedIn(history)
      if (link === undefined || received === undefined) return reply.code(404).send(noSuchLink)
      const { rulebook } = platform.cityAt(platform.now())
      return reply.header('cache-control', 'no-store').send({
        number: received.number,
        title: received.title,
        until: instantOf(link.until),
        state: stateOf(history, link, platform),
        askWhy: rulebook.appraise.campaign.askWhy,
      })
    },
  )
}

function rateRoute(app: App, platform: Platform): void {
  app.post(
    '/api/public/ratings',
    {
      config: { allow: 'public', rateLimit },
      schema: {
        summary: 'Answer the three questions by a rating link',
        headers: CommandHeaders,
        body: RatingBody,
        response: { 201: RatingTaken, ...failures },
      },
    },
    async (request, reply) => {
      const { token, ...given } = request.body
      const link = readToken(platform.cipher, token)
      const received = link && receivedIn(await readHistory(platform.pool, link.ticket))
      if (link === undefined || received === undefined) return reply.code(404).send(noSuchLink)
      const at = platform.now()
      const { ticket, round, until } = link
      const outcome = await platform.perform(appraiseMemory, rateByLink, {
        ticket,
        commandId: commandOf(request),
        actor: requesterActor(platform.cityAt(at)),
        at,
        input: { ...given, round, until },
      })
      if (!outcome.accepted)
        return reply.code(409).send({ error: 'refused', reason: outcome.reason, rule: outcome.rule })
      const secondHandling = outcome.facts.some(({ fact }) => fact.secondHandling)
      return reply.code(201).send({ number: received.number, secondHandling })
    },
  )
}

function receivedIn([first]: History): TicketReceived | undefined {
  return first?.fact.type === 'TicketReceived' ? (first.fact as TicketReceived) : undefined
}

function stateOf(history: History, link: RatingToken, { now }: Platform): RatingAsked['state'] {
  const state = recall(
    appraiseMemory,
    history.map(({ fact }) => fact),
  )
  if (state.callBack.phase === 'answered' && state.callBack.round === link.round) return 'answered'
  const reason = whyNotRate(state, link, now())
  if (reason === 'link-expired') return 'expired'
  return reason === undefined && state.callBack.phase === 'open' ? 'open' : 'over'
}
