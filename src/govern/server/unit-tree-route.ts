import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { UnitTreeQuery, type UnitTreeRow, UnitTreeRows } from '../api.ts'
import { type UnitInTree, unitsBelow, unitsNamed } from '../units-below.ts'

/** The tree of units, one level at a time, or the units a text names. */
export function unitTreeRoute(app: App, { cityAt, now }: Platform): void {
  app.get(
    '/api/unit-tree',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Units directly below one, those at the top, or those a text names',
        querystring: UnitTreeQuery,
        response: answers(UnitTreeRows),
      },
    },
    async ({ query: { above, search } }) => {
      const units = cityAt(now()).units.values()
      return { rows: (search === undefined ? unitsBelow(units, above) : unitsNamed(units, search)).map(rowOf) }
    },
  )
}

function rowOf({ unit: { code, name, kind, area, line, closedOn }, below }: UnitInTree): UnitTreeRow {
  return {
    ...{ code, name, kind, area, below },
    ...(line === undefined ? {} : { line }),
    ...(closedOn === undefined ? {} : { closedOn }),
  }
}
