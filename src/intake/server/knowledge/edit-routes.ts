import type { FastifyReply } from 'fastify'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { failures } from '#platform/http/route-answers.ts'
import { InvalidInput } from '#platform/invalid-input.ts'
import type { Platform } from '#platform/platform.ts'
import type { ArticleContent } from '../../article.ts'
import {
  ArticleParams,
  ArticleStepped,
  ArticleWritten,
  NewArticleBody,
  NewVersionBody,
  StepBody,
} from '../../article-api.ts'
import { strangersIn } from '../../article-strangers.ts'
import { articleEditors } from '../../audiences.ts'
import { changeArticles } from './article-store.ts'
import { nextArticleId } from './next-article-id.ts'

/** Writing articles, and taking them through review into force and out of it. [INTAKE-07] */
export function editRoutes(app: App, platform: Platform): void {
  newArticleRoute(app, platform)
  newVersionRoute(app, platform)
  stepRoute(app, platform)
}

function newArticleRoute(app: App, platform: Platform): void {
  app.post(
    '/api/articles',
    {
      config: { allow: articleEditors },
      schema: { summary: 'Write a new article', body: NewArticleBody, response: { 201: ArticleWritten, ...failures } },
    },
    async (request, reply) => {
      const { content, article } = request.body
      return write(reply, platform, { article, content, replaces: 0, actor: actorOf(request) })
    },
  )
}

function newVersionRoute(app: App, platform: Platform): void {
  app.post(
    '/api/articles/:article/versions',
    {
      config: { allow: articleEditors },
      schema: {
        summary: 'Write the next version of an article; the one in force stays until this one is published',
        params: ArticleParams,
        body: NewVersionBody,
        response: { 201: ArticleWritten, ...failures },
      },
    },
    async (request, reply) => {
      const { content, replaces } = request.body
      return write(reply, platform, { article: request.params.article, content, replaces, actor: actorOf(request) })
    },
  )
}

type Wish = {
  readonly article: string | undefined
  readonly content: ArticleContent
  readonly replaces: number
  readonly actor: Actor
}

async function write(reply: FastifyReply, platform: Platform, { article: named, content, replaces, actor }: Wish) {
  const at = platform.now()
  const strangers = strangersIn(content, platform.cityAt(at))
  if (strangers.length > 0)
    throw new InvalidInput(
      'body',
      strangers.map((field) => ({
        instancePath: `/content/${field}`,
        keyword: 'known',
        message: 'is not known to the city',
      })),
    )
  const { article, decision } = await changeArticles(platform, async (store, client) => {
    const id = named ?? (await nextArticleId(client))
    return { article: id, decision: await store.write({ article: id, content, replaces, actor, at }) }
  })
  if (!decision.accepted) return sendRefused(reply, decision)
  return reply.code(201).send({ article, version: decision.facts[0]?.version ?? 0 })
}

function stepRoute(app: App, platform: Platform): void {
  app.post(
    '/api/articles/:article/steps',
    {
      config: { allow: articleEditors },
      schema: {
        summary: 'Hand an article in, send it back, put it into force, or take it out',
        params: ArticleParams,
        body: StepBody,
        response: { 201: ArticleStepped, ...failures },
      },
    },
    async (request, reply) => {
      const { article } = request.params
      const stepping = { article, ...request.body, actor: actorOf(request), at: platform.now() }
      const decision = await changeArticles(platform, (store) => store.step(stepping))
      if (decision === undefined) return reply.code(404).send({ error: 'no-such-article' })
      if (!decision.accepted) return sendRefused(reply, decision)
      return reply.code(201).send({ article, state: decision.facts[0]?.state ?? 'draft' })
    },
  )
}

type Refused = Extract<Decision<unknown, string>, { readonly accepted: false }>

function sendRefused(reply: FastifyReply, { reason, rule }: Refused) {
  return reply.code(409).send({ error: 'refused', reason, rule })
}
