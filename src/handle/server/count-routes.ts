import { instantOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { InboxCounts, OverdueUnits } from '../api.ts'
import { inboxReaders } from '../audiences.ts'
import { isOpen, ofOwnUnit } from './inbox-routes.ts'

/** How much each queue holds, how much of it is overdue, and its shortest clock. */
export function inboxCountsRoute(app: App, platform: Platform): void {
  app.get(
    '/api/inbox/counts',
    {
      config: { allow: inboxReaders },
      schema: { summary: 'The queues of the inbox with their shortest clocks', response: answers(InboxCounts) },
    },
    async (request) => {
      const rows = await queueRows(platform, actorOf(request))
      return { count: total(rows), rows }
    },
  )
}

/** Which units owe how much that is overdue, within the actor's scope. */
export function overdueUnitsRoute(app: App, platform: Platform): void {
  app.get(
    '/api/overdue/units',
    {
      config: { allow: inboxReaders },
      schema: { summary: 'Units by how much they have overdue', response: answers(OverdueUnits) },
    },
    async (request) => {
      const rows = await unitRows(platform, actorOf(request))
      return { count: total(rows), rows }
    },
  )
}

async function queueRows({ pool, now }: Platform, actor: Actor): Promise<InboxCounts['rows']> {
  const values: unknown[] = [instantOf(now())]
  const { rows } = await pool.query<InboxCounts['rows'][number]>(
    `select ask, count(*), count(*) filter (where due < $1) as overdue, min(due) as due,
       (array_agg(clock_from order by due))[1] as "from"
     from handle.inbox where ${conditions(actor, values)} group by ask`,
    values,
  )
  return rows
}

async function unitRows({ pool, now }: Platform, actor: Actor): Promise<OverdueUnits['rows']> {
  const values: unknown[] = [instantOf(now())]
  const { rows } = await pool.query<OverdueUnits['rows'][number]>(
    `select lead, count(*), min(due) as oldest
     from handle.inbox where ${conditions(actor, values)} and due < $1 group by lead order by 2 desc, 3 limit 200`,
    values,
  )
  return rows
}

function conditions(actor: Actor, values: unknown[]): string {
  const bind = (value: unknown) => `$${values.push(value)}`
  const own = Object.entries(ofOwnUnit(actor)).map(([column, value]) => `${column} = ${bind(value)}`)
  return [isOpen, scopeCondition(actor, bind), ...own].filter((part) => part !== '').join(' and ')
}

function total(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}
