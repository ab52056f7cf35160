import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import {
  ArticleFile,
  ArticleHits,
  ArticleParams,
  ArticleQuery,
  ArticleRows,
  PublicSearchBody,
  SearchBody,
  VersionParams,
} from '../../article-api.ts'
import { findArticles } from './find-articles.ts'
import { listArticles } from './list-articles.ts'
import { findArticleFile } from './read-article.ts'

/** Searching and reading the knowledge base. */
export function readRoutes(app: App, platform: Platform): void {
  searchRoutes(app, platform)
  app.get(
    '/api/articles',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Articles of the knowledge base', querystring: ArticleQuery, response: answers(ArticleRows) },
    },
    async ({ query }) => listArticles(platform, query),
  )
  app.get(
    '/api/articles/:article',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'An article and its history', params: ArticleParams, response: answers(ArticleFile) },
    },
    async ({ params }, reply) => {
      const file = await findArticleFile(platform.pool, params.article)
      return file ?? reply.code(404).send({ error: 'no-such-article' })
    },
  )
  app.get(
    '/api/articles/:article/versions/:version',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'One version of an article', params: VersionParams, response: answers(ArticleFile) },
    },
    async ({ params: { article, version } }, reply) => {
      const file = await findArticleFile(platform.pool, article, version)
      return file ?? reply.code(404).send({ error: 'no-such-article' })
    },
  )
}

const publicHits = 5

function searchRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/article-searches',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Articles that answer a question', body: SearchBody, response: answers(ArticleHits) },
    },
    async ({ body }) => {
      const { suggested } = platform.cityAt(platform.now()).rulebook.knowledge
      return { rows: [...(await findArticles(platform, { limit: suggested, publicOnly: false, ...body }))] }
    },
  )
  app.post(
    '/api/public/questions',
    {
      config: { allow: 'public', rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        summary: 'Public articles that answer a question',
        body: PublicSearchBody,
        response: answers(ArticleHits),
      },
    },
    async ({ body: { text } }) => ({
      rows: [...(await findArticles(platform, { text, limit: publicHits, publicOnly: true }))],
    }),
  )
}
