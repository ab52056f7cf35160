import type { FastifyReply } from 'fastify'
import type { Static } from 'typebox'
import { withUploadedFile } from '#platform/files/uploaded-file.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers, FileContent } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { ArticleExportQuery, ArticleImport, ArticleImportQuery } from '../../article-api.ts'
import { articlePublishers } from '../../audiences.ts'
import { exportArticles } from './export-articles.ts'
import { importArticles } from './import-articles.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const

/** Articles out of and into files of the same columns. */
export function exchangeRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/article-imports',
    {
      config: { allow: articlePublishers },
      schema: {
        summary: 'Import a file of articles for review (multipart, field file): all rows or none',
        consumes: ['multipart/form-data'],
        querystring: ArticleImportQuery,
        response: answers(ArticleImport),
      },
    },
    async (request) => {
      const order = { actor: actorOf(request), dryRun: request.query.dryRun === 'yes', publish: false }
      return withUploadedFile(request, platform, (path) => importArticles(platform, { ...order, path }))
    },
  )
  app.get(
    '/api/article-exports',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'All articles as a file', querystring: ArticleExportQuery, response: answers(FileContent) },
    },
    async ({ query }, reply: FastifyReply) => {
      const { format } = query as Static<typeof ArticleExportQuery>
      return reply
        .header('content-type', types[format])
        .header('content-disposition', `attachment; filename="articles.${format}"`)
        .header('cache-control', 'no-store')
        .send(exportArticles(platform.pool, format))
    },
  )
}
