import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { CatalogueLines, CatalogueQuery } from '../api.ts'
import { findLines } from '../find-lines.ts'

const defaultLimit = 60

/** The dispatch catalogue in force, searched and read page by page; a page goes on after the place of its last line. */
export function catalogueRoute(app: App, { pool, cityAt, now }: Platform): void {
  app.get(
    '/api/catalogue-lines',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Lines of the dispatch catalogue in force',
        querystring: CatalogueQuery,
        response: answers(CatalogueLines),
      },
    },
    async ({ query: { after = '0', limit = defaultLimit, ...query } }) => {
      const city = cityAt(now())
      const found = findLines(city, query)
      const from = Number(after)
      const { edition } = city.catalogue
      const { rows } = await pool.query<{ inForceFrom: string; basis: string }>(
        'select in_force_from as "inForceFrom", basis from reference.catalogue_editions where edition = $1',
        [edition],
      )
      const dated: { readonly inForceFrom?: string; readonly basis?: string } = rows[0] ?? {}
      return {
        ...dated,
        edition,
        count: found.length,
        rows: found.slice(from, from + limit).map(rowOf),
        next: from + limit < found.length ? String(from + limit) : null,
      }
    },
  )
}

function rowOf({ supports, ...line }: CatalogueLine) {
  return { ...line, supports: [...supports] }
}
