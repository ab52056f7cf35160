import type { Pool } from 'pg'
import type { Actor } from '#foundations/journal/envelope.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { ratingReaders } from '../audiences.ts'
import { CorrectionRow, CorrectionRows, Corrections, PeriodParams } from '../period-api.ts'
import { readCorrections } from './corrections.ts'

/** What came too late for a closed period: per unit, open to all staff, and its tickets, kept to row scope. [APPRAISE-11] */
export function correctionRoutes(app: App, { pool }: Platform): void {
  app.get(
    '/api/periods/:period/corrections',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'What facts that came after the closing would change, per unit, published beside now',
        params: PeriodParams,
        response: answers(Corrections),
      },
    },
    async ({ params }, reply) =>
      (await readCorrections(pool, params.period)) ?? reply.code(404).send({ error: 'not-closed' }),
  )
  app.get(
    '/api/periods/:period/correction-tickets',
    {
      config: { allow: ratingReaders },
      schema: {
        summary: 'Tickets of a closed period that would count otherwise now, the newest first',
        params: PeriodParams,
        response: answers(CorrectionRows),
      },
    },
    async (request) => listTickets(pool, request.params.period, actorOf(request)),
  )
}

/** No more than a page can show; the figures per unit count them all. */
const most = 500

async function listTickets(pool: Pool, period: string, actor: Actor): Promise<CorrectionRows> {
  const values: unknown[] = [period, most + 1]
  const scope = scopeCondition(actor, (value) => `$${values.push(value)}`) || 'true'
  const { rows } = await pool.query<CorrectionRow>(
    `select ${Object.keys(CorrectionRow.properties).join(', ')} from appraise.corrections
     where period = $1 and ${scope} order by created desc, ticket limit $2`,
    values,
  )
  return { rows: rows.slice(0, most), more: rows.length > most }
}
