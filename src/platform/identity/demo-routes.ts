import { Type } from 'typebox'
import { Page, Uuid } from '#foundations/outcome/api.ts'
import { DemoPerson } from '#foundations/units/api.ts'
import type { App } from '../http/app.ts'
import { answers } from '../http/route-answers.ts'
import type { Platform } from '../platform.ts'
import { findDemoPost, listDemoPosts } from './demo-people.ts'
import { describePost } from './posts.ts'
import { beginSession, sessionAnswers } from './session-answer.ts'

const Query = Type.Object({
  after: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})

/** Becoming anybody of the demo city, without a password. These routes exist in a demo only. */
export function demoRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/demo/people',
    {
      config: { allow: 'public' },
      schema: { summary: 'The people of the demo city', querystring: Query, response: answers(Page(DemoPerson)) },
    },
    async ({ query }) => {
      const limit = query.limit ?? 100
      const city = platform.cityAt(platform.now())
      const found = await listDemoPosts(platform.pool, platform.now(), { after: query.after ?? '', limit: limit + 1 })
      const shown = found.slice(0, limit)
      const next = found.length > limit ? (shown.at(-1)?.key ?? null) : null
      return {
        rows: shown.map(({ userName, post }) => ({ userName, name: post.name, post: describePost(post, city) })),
        next,
      }
    },
  )
  app.post(
    '/api/demo/switch',
    {
      config: { allow: 'public' },
      schema: {
        summary: 'Become another person of the demo city',
        body: Type.Object({ post: Uuid }),
        response: sessionAnswers,
      },
    },
    async (request, reply) => {
      const post = await findDemoPost(platform.pool, platform.now(), request.body.post.toLowerCase())
      if (post === undefined) return reply.code(404).send({ error: 'no-such-post' })
      return beginSession(platform, request, reply, { post, mustChange: false })
    },
  )
}
