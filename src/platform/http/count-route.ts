import { Type } from 'typebox'
import type { Platform } from '../platform.ts'
import { boundConditions, type ListShape } from '../postgres/key-page.ts'
import { type Allow, actorOf } from './allow.ts'
import type { App } from './app.ts'
import type { ListRoute } from './list-route.ts'
import { answers } from './route-answers.ts'

/** What is counted as a list counts its rows: `always` names the filters of the list it stands for. */
export type CountRoute = Partial<Pick<ListShape, 'where' | 'filters'>> &
  Pick<ListRoute<never>, 'always'> & {
    readonly url: `/api/${string}`
    readonly summary: string
    readonly allow: Exclude<Allow, 'public'>
    readonly table: string
  }

const Counted = Type.Object({ count: Type.Integer() })

/** A route that counts a desk's tickets within the actor's row scope, for the menu. */
export function countRoute(app: App, { pool, now }: Platform, { url, summary, allow, ...counted }: CountRoute): void {
  const { table, filters = {}, always, ...shape } = counted
  app.get(url, { config: { allow }, schema: { summary, response: answers(Counted) } }, async (request) => {
    const actor = actorOf(request)
    const values: unknown[] = []
    const bound = { actor, now: now(), always: always?.(actor) ?? {} }
    const conditions = boundConditions({ ...shape, filters }, bound, (value) => `$${values.push(value)}`)
    const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
    const { rows } = await pool.query<{ count: number }>(`select count(*) from ${table} ${where}`, values)
    return { count: rows[0]?.count ?? 0 }
  })
}
