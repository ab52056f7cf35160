import type { Static } from 'typebox'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { rateReaders } from '../audiences.ts'
import { ReturnRates, ReturnRatesQuery } from '../referee-api.ts'
import { type Counted, returnRates, returnsOf } from '../return-rates.ts'

const msPerDay = 86_400_000

/** How many dispatches came back, by catalogue line, by rule or by unit, within the reader's row scope. [DISPATCH-07] */
export function returnRatesRoute(app: App, { pool, now }: Platform): void {
  app.get(
    '/api/dispatch/return-rates',
    {
      config: { allow: rateReaders },
      schema: {
        summary: 'How many dispatches came back, by catalogue line, rule or unit, with the reasons',
        querystring: ReturnRatesQuery,
        response: answers(ReturnRates),
      },
    },
    async (request) => {
      const { by, days } = request.query as Static<typeof ReturnRatesQuery>
      const since = instantOf((now() - days * msPerDay) as Moment)
      const values: unknown[] = [since]
      const scope = scopeCondition(actorOf(request), (value) => `$${values.push(value)}`)
      const { rows } = await pool.query<Counted>(
        `select round.${by} as key, round.returned as reason, count(*) as times
         from dispatch.rounds
           cross join jsonb_to_recordset(rounds) as round(line text, rule text, unit text, at timestamptz, returned text)
         where last_dispatched >= $1 and round.at >= $1 and round.${by} is not null ${scope === '' ? '' : `and ${scope}`}
         group by 1, 2`,
        values,
      )
      return { since, all: returnsOf(rows), rows: returnRates(rows).slice(0, mostRows) }
    },
  )
}

const mostRows = 500
