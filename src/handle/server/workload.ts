import { Type } from 'typebox'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { UnitLoads } from '#foundations/city/api.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { workloadReaders } from '../audiences.ts'
import { type Burden, heaviestFirst, loadOf } from '../workload.ts'
import { isOpen } from './inbox-routes.ts'

const Query = Type.Object(
  {
    units: Type.Optional(
      Type.String({ pattern: '^[a-z0-9-]+(,[a-z0-9-]+){0,19}$', description: 'Codes joined by commas: these alone' }),
    ),
  },
  { additionalProperties: false },
)
const most = 500

/** What units have in hand against their people, the heaviest first: of the units named, or of all within the scope. [HANDLE-17] */
export function workloadRoute(app: App, platform: Platform): void {
  app.get(
    '/api/workload',
    {
      config: { allow: workloadReaders },
      schema: { summary: 'Units by their load against their people', querystring: Query, response: answers(UnitLoads) },
    },
    async (request) => {
      const { units } = request.query
      const burdens =
        units === undefined
          ? await burdensWithin(platform, actorOf(request))
          : await burdensOf(platform, units.split(',') as UnitCode[])
      const city = platform.cityAt(platform.now())
      const loads = burdens.flatMap((burden) => loadOf(burden, city) ?? [])
      return { rows: [...heaviestFirst(loads)].slice(0, most) }
    },
  )
}

/** All that the scope shows, by its lead. */
async function burdensWithin(platform: Platform, actor: Actor): Promise<readonly Burden[]> {
  const values: unknown[] = []
  const scope = scopeCondition(actor, (value) => `$${values.push(value) + 2}`)
  return readBurdens(platform, scope, values)
}

/** All that these units have, wherever it lies; a unit with nothing in hand is told too. */
async function burdensOf(platform: Platform, units: readonly UnitCode[]): Promise<readonly Burden[]> {
  const known = new Map((await readBurdens(platform, 'lead = any($3)', [units])).map((one) => [one.unit, one]))
  return units.map((unit) => known.get(unit) ?? { unit, open: 0, overdue: 0, soon: 0 })
}

async function readBurdens(
  { pool, now, cityAt }: Platform,
  condition: string,
  values: readonly unknown[],
): Promise<readonly Burden[]> {
  const at = now()
  const soon = (at + cityAt(at).rulebook.handle.workload.soonHours * 3_600_000) as Moment
  const where = [isOpen, condition].filter((part) => part !== '').join(' and ')
  const { rows } = await pool.query<Burden>(
    `select lead as unit, count(*)::int as open, count(*) filter (where due < $1)::int as overdue,
       count(*) filter (where due >= $1 and due < $2)::int as soon
     from handle.inbox where ${where} group by lead`,
    [instantOf(at), instantOf(soon), ...values],
  )
  return rows
}
