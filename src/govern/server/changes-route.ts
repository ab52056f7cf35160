import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { ChangeQuery, ChangeRows } from '../api.ts'
import { readChanges } from './read-changes.ts'

/** The journal of the city's own data, the newest change first. */
export function changesRoute(app: App, { pool }: Platform): void {
  app.get(
    '/api/reference-changes',
    {
      config: { allow: ['administrator', 'auditor', 'analyst', 'leader'] },
      schema: {
        summary: 'Changes of rules, catalogue, units, places and words, the newest first',
        querystring: ChangeQuery,
        response: answers(ChangeRows),
      },
    },
    async ({ query }) => readChanges(pool, query),
  )
}
