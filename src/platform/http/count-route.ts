import { Type } from 'typebox'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Platform } from '../platform.ts'
import { scopeCondition } from '../postgres/key-page.ts'
import { type Allow, actorOf } from './allow.ts'
import type { App } from './app.ts'
import { answers } from './route-answers.ts'

export type CountRoute = {
  readonly url: `/api/${string}`
  readonly summary: string
  readonly allow: Exclude<Allow, 'public'>
  readonly table: string
  /** SQL of the rows that count, such as `open and due < :now`; without it all do. */
  readonly where?: string
}

const Counted = Type.Object({ count: Type.Integer() })

/** A route that counts a desk's tickets within the actor's row scope, for the menu. */
export function countRoute(app: App, { pool, now }: Platform, { url, summary, allow, table, where }: CountRoute): void {
  app.get(url, { config: { allow }, schema: { summary, response: answers(Counted) } }, async (request) => {
    const values: unknown[] = []
    const bind = (value: unknown) => `$${values.push(value)}`
    const scope = scopeCondition(actorOf(request), bind)
    const counted = where?.replaceAll(':now', () => bind(instantOf(now()))) ?? ''
    const conditions = [counted, scope].filter((part) => part !== '').join(' and ')
    const { rows } = await pool.query<{ count: number }>(
      `select count(*) from ${table} ${conditions === '' ? '' : `where ${conditions}`}`,
      values,
    )
    return { count: rows[0]?.count ?? 0 }
  })
}
