import type { FastifyReply } from 'fastify'
import { instantOf } from '#foundations/calendar/moment.ts'
import { type Actor, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { placeCode } from '#foundations/places/place.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { TicketReceived } from '#intake/events.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { barIn, sendBarred } from '#platform/http/command-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { type History, readHistory } from '#platform/postgres/history.ts'
import { DispatchPreview, PreviewBody } from '../api.ts'
import { isWithinReach } from '../dispatch-by-hand.ts'
import type { Matter } from '../line-rank.ts'
import { type Plan, planByCatalogue, type Question } from '../plan-by-catalogue.ts'
import { dispatchMemory } from '../state.ts'
import { findLearnt } from './find-learnt.ts'

/** What the catalogue would do with a demand, before or after it is a ticket: shown to whoever takes or dispatches it. */
export function previewRoute(app: App, platform: Platform): void {
  app.post(
    '/api/dispatch-previews',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'To whom the catalogue would dispatch a demand, by when, and why',
        body: PreviewBody,
        response: answers(DispatchPreview),
      },
    },
    async (request, reply: FastifyReply) => {
      const { ticket, ...asked } = request.body as PreviewBody
      const known =
        ticket === undefined
          ? nothingKnown
          : await recallFor(platform, actorOf(request), ticketId(ticket.toLowerCase()))
      if (known.barred !== undefined) return sendBarred(reply, known.barred)
      const at = platform.now()
      const of = questionOf(asked)
      const question = { ...of, matter: { ...of.matter, ...known.who }, ...known.question }
      const plan = planByCatalogue(question, at, platform.cityAt(at))
      const { matter, returnedBy = [] } = question
      const learnt = await findLearnt(platform, {
        matter,
        requester: question.matter.requester ?? '',
        plan,
        returnedBy,
      })
      return reply.send({ ...answerOf(plan), ...(learnt && { learnt }) })
    },
  )
}

type Known = {
  readonly question?: Pick<Question, 'returnedBy' | 'running'>
  /** Who asks, and how they reached the city. */
  readonly who?: Pick<Matter, 'requester' | 'channel'>
  readonly barred?: ReturnType<typeof barIn>
}
const nothingKnown: Known = {}

/** What dispatching remembers of a ticket that a new plan must heed; or why the actor may not see it. */
async function recallFor(platform: Platform, actor: Actor, ticket: TicketId): Promise<Known> {
  const history = await readHistory(platform.pool, ticket)
  const barred = barIn(history, actor)
  if (barred !== undefined) return { barred }
  const state = recall(
    dispatchMemory,
    history.map(({ fact }) => fact),
  )
  const who = whoIn(history)
  if (!isWithinReach(state)) return { who }
  return { who, question: { returnedBy: state.returnedBy, ...(state.running && { running: state.running }) } }
}

function whoIn(history: History): Pick<Matter, 'requester' | 'channel'> {
  const received = history.find(({ fact }) => fact.type === 'TicketReceived')?.fact as TicketReceived | undefined
  return received === undefined ? {} : { requester: received.requester.kind, channel: received.channel }
}

function questionOf({ kind, category, place, level, requester, channel }: Omit<PreviewBody, 'ticket'>): Question {
  const who = { ...(requester && { requester }), ...(channel && { channel }) }
  return {
    matter: { kind, category: category as CategoryCode, place: placeCode(place), ...who },
    level: level as LevelCode,
  }
}

function answerOf(plan: Plan): DispatchPreview {
  return { rule: 'DISPATCH-01', edition: plan.edition, lines: plan.lines.map(lineAnswer), ...outcomeOf(plan) }
}

function outcomeOf(plan: Plan): Pick<DispatchPreview, 'gap' | 'plan'> {
  if (plan.gap !== undefined) return { gap: plan.gap }
  const { lead, supports, missing, level, clocks } = plan
  const { signBy, respondBy, resolveBy } = clocks.deadlines
  return {
    plan: {
      lead: lead.code,
      supports: supports.map(({ code }) => code),
      missing: [...missing],
      level,
      signBy: instantOf(signBy),
      respondBy: instantOf(respondBy),
      resolveBy: instantOf(resolveBy),
      returnBy: instantOf(clocks.returnBy),
      deadlineEdition: clocks.deadlineEdition,
    },
  }
}

function lineAnswer({ supports, level: _, signLimit: __, ...line }: CatalogueLine) {
  return { ...line, supports: [...supports] }
}
