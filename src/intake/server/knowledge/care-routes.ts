import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers, failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import {
  ArticleParams,
  FeedbackBody,
  FeedbackParams,
  FeedbackRows,
  FeedbackTaken,
  SearchSettled,
  SettleBody,
  UnansweredBody,
  UnansweredKept,
  UnansweredRows,
} from '../../article-api.ts'
import { articleEditors } from '../../audiences.ts'
import { closeFeedback, keepFeedback, listOpenFeedback } from './feedback.ts'
import { keepUnanswered, listUnanswered, settleUnanswered } from './unanswered.ts'

/** What staff say of articles, and what they looked for in vain. */
export function careRoutes(app: App, platform: Platform): void {
  feedbackRoutes(app, platform)
  closingRoute(app, platform)
  unansweredRoutes(app, platform)
}

function feedbackRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/article-feedback',
    {
      config: { allow: articleEditors },
      schema: { summary: 'Feedback no editor has dealt with', response: answers(FeedbackRows) },
    },
    async () => ({ rows: await listOpenFeedback(platform.pool) }),
  )
  app.post(
    '/api/articles/:article/feedback',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Say that an article is useful, wrong or out of date',
        params: ArticleParams,
        body: FeedbackBody,
        response: { 201: FeedbackTaken, ...failures },
      },
    },
    async (request, reply) => {
      const said = { ...request.params, ...request.body, actor: actorOf(request), at: platform.now() }
      const feedback = await keepFeedback(platform, said)
      if (feedback === undefined) return reply.code(404).send({ error: 'no-such-version' })
      return reply.code(201).send({ feedback })
    },
  )
}

function closingRoute(app: App, platform: Platform): void {
  app.post(
    '/api/articles/:article/feedback/:feedback/closures',
    {
      config: { allow: articleEditors },
      schema: {
        summary: 'Close a feedback that was dealt with',
        params: FeedbackParams,
        response: { 201: FeedbackTaken, ...failures },
      },
    },
    async (request, reply) => {
      const { article, feedback } = request.params
      const closed = await closeFeedback(platform, { article, feedback, actor: actorOf(request), at: platform.now() })
      return closed ? reply.code(201).send({ feedback }) : reply.code(404).send({ error: 'no-open-feedback' })
    },
  )
}

function unansweredRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/unanswered-searches',
    {
      config: { allow: articleEditors },
      schema: { summary: 'Searches that found nothing of use', response: answers(UnansweredRows) },
    },
    async () => ({ rows: await listUnanswered(platform.pool) }),
  )
  app.post(
    '/api/unanswered-searches',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Tell of a search that found nothing, or nothing that was used',
        body: UnansweredBody,
        response: { 201: UnansweredKept, ...failures },
      },
    },
    async ({ body }, reply) => {
      const kept = await keepUnanswered(platform.pool, { ...body, at: platform.now() })
      return reply.code(201).send({ kept })
    },
  )
  app.post(
    '/api/unanswered-searches/settlements',
    {
      config: { allow: articleEditors },
      schema: {
        summary: 'Take a search off the list',
        body: SettleBody,
        response: { 201: SearchSettled, ...failures },
      },
    },
    async ({ body: { query } }, reply) => {
      const settled = await settleUnanswered(platform.pool, query, platform.now())
      return reply.code(201).send({ settled })
    },
  )
}
