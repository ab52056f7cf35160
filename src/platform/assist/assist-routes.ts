import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import { Adopted, AdoptionBody, AssistBody, CategoryProposalAnswer, DraftAnswer } from '#foundations/assist/api.ts'
import { type Actor, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { Refused } from '#foundations/outcome/api.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { Role } from '#foundations/units/post.ts'
import { actorOf } from '../http/allow.ts'
import type { App } from '../http/app.ts'
import { barIn, sendBarred } from '../http/command-route.ts'
import { answers } from '../http/route-answers.ts'
import type { Platform } from '../platform.ts'
import { readHistory } from '../postgres/history.ts'
import { askModel, type Question } from './ask-model.ts'
import { adoptUse } from './budget.ts'
import { categoryTask, replyTask, summaryTask } from './tasks.ts'
import { ticketMaterial } from './ticket-material.ts'

const deciders: readonly Role[] = ['operator', 'dispatcher']
const drafters: readonly Role[] = ['street-coordinator', 'department-handler']

/** What a language model may be asked for; it decides nothing. [CLASSIFY-06] */
export function assistRoutes(app: App, platform: Platform): void {
  const drafting = {
    answer: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2_000 }) }, { additionalProperties: false }),
    told: ({ text }: { readonly text: string }) => ({ text: liftPersonalNumbers(text).text }),
  }
  assistRoute(app, platform, {
    url: '/api/assist/summaries',
    summary: 'A few sentences about a ticket, drafted by a language model',
    allow: [...deciders, ...drafters],
    response: DraftAnswer,
    purpose: 'summary',
    task: () => ({ task: summaryTask, mostTokens: 400 }),
    ...drafting,
  })
  assistRoute(app, platform, {
    url: '/api/assist/reply-drafts',
    summary: 'An answer to the requester, drafted by a language model',
    allow: drafters,
    response: DraftAnswer,
    purpose: 'reply',
    task: () => ({ task: replyTask, mostTokens: 800 }),
    ...drafting,
  })
  assistRoute(app, platform, {
    url: '/api/assist/category-proposals',
    summary: 'A category of the catalogue, proposed by a language model',
    allow: deciders,
    response: CategoryProposalAnswer,
    purpose: 'category',
    task: (city) => ({ task: categoryTask(city), mostTokens: 200 }),
    answer: Type.Object(
      { category: Type.String(), why: Type.String({ maxLength: 200 }) },
      { additionalProperties: false },
    ),
    holds: ({ category }, city) => city.categories.has(category as CategoryCode),
    told: ({ category, why }) => ({ category, why: liftPersonalNumbers(why).text }),
  })
  adoptionRoute(app, platform)
}

type AssistRoute<Answer extends TSchema> = Pick<Question<Answer>, 'purpose' | 'answer'> & {
  readonly url: `/api/assist/${string}`
  readonly summary: string
  readonly allow: readonly Role[]
  readonly response: TSchema
  readonly task: (city: City) => { readonly task: string; readonly mostTokens: number }
  readonly holds?: (answer: Static<Answer>, city: City) => boolean
  readonly told: (answer: Static<Answer>) => object
}

function assistRoute<Answer extends TSchema>(app: App, platform: Platform, route: AssistRoute<Answer>): void {
  const ask = (ticket: TicketId, material: string, actor: Actor) => {
    const city = platform.cityAt(platform.now())
    const { purpose, answer, holds = () => true, task } = route
    return askModel(platform, {
      ...{ actor, ticket, purpose, answer },
      prompt: { ...task(city), material },
      holds: (value) => holds(value, city),
    })
  }
  app.post(
    route.url,
    {
      config: { allow: route.allow },
      schema: {
        summary: route.summary,
        body: AssistBody,
        response: { ...answers(route.response), 409: Refused },
      },
    },
    async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = actorOf(request)
      const ticket = ticketId((request.body as { readonly ticket: string }).ticket.toLowerCase())
      const history = await readHistory(platform.pool, ticket)
      const barred = barIn(history, actor)
      if (barred !== undefined) return sendBarred(reply, barred)
      if (platform.config.assistUrl === undefined) return reply.code(409).send(withoutDraft('assist-off'))
      const asked = await ask(ticket, await ticketMaterial(platform, ticket, history), actor)
      if (asked.problem !== undefined) return reply.code(409).send(withoutDraft(asked.problem))
      return reply.send({ use: asked.use, model: asked.model, ...route.told(asked.answer) })
    },
  )
}

/** There is no draft and a person writes: a state people work in, not a fault of the server. [CLASSIFY-06] */
function withoutDraft(reason: string): Static<typeof Refused> {
  return { error: 'refused', reason, rule: 'CLASSIFY-06' }
}

/** That a draft was taken over is kept beside its use. */
function adoptionRoute(app: App, platform: Platform): void {
  app.post(
    '/api/assist/adoptions',
    {
      config: { allow: [...deciders, ...drafters] },
      schema: { summary: 'Say that a draft was taken over', body: AdoptionBody, response: answers(Adopted) },
    },
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { ticket, use } = request.body as Static<typeof AdoptionBody>
      const isKept = await adoptUse(platform.pool, { ticket, use }, actorOf(request), platform.now())
      return isKept ? reply.send({ use }) : reply.code(404).send({ error: 'no-such-draft' })
    },
  )
}
