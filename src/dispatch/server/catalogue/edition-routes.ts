import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { readCatalogues } from '#platform/reference/read-city-tables.ts'
import { CatalogueEditionRows, DifferencesAnswer, DifferencesQuery } from '../../catalogue-api.ts'
import { catalogueDifferences } from '../../catalogue-differences.ts'
import { differenceRows } from './answer-draft.ts'
import { listEditions } from './editions.ts'

/** The editions of the catalogue there are. */
export function catalogueEditionsRoute(app: App, platform: Platform): void {
  app.get(
    '/api/catalogue-editions',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Editions of the dispatch catalogue, the newest first',
        response: answers(CatalogueEditionRows),
      },
    },
    async () => ({ rows: await listEditions(platform) }),
  )
}

/** What one edition has otherwise than another. */
export function catalogueDifferencesRoute(app: App, { pool }: Platform): void {
  app.get(
    '/api/catalogue-differences',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'What one edition of the dispatch catalogue has otherwise than another',
        querystring: DifferencesQuery,
        response: answers(DifferencesAnswer),
      },
    },
    async ({ query }, reply) => {
      const editions = await readCatalogues(pool)
      const [before, after] = [query.before, query.after].map((name) =>
        editions.find(({ edition }) => edition === name),
      )
      if (before === undefined || after === undefined) return reply.code(404).send({ error: 'no-such-edition' })
      return { differences: differenceRows(catalogueDifferences(before.lines, after.lines)) }
    },
  )
}
