import type { Actor } from '#foundations/journal/envelope.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import type { NoticeRow } from '../notice-api.ts'

const most = 200

/** The demands whose words the actor's role was told of and that nobody has acknowledged yet, newest first, within the row scope. [CLASSIFY-04] */
export async function listNotices({ pool }: Platform, actor: Actor): Promise<readonly NoticeRow[]> {
  const { values, where } = waiting(actor)
  const { rows } = await pool.query<NoticeRow>(
    `select ticket, number, title, place, level, received, told as words, open
     from warn.watch where ${where} order by received desc, ticket desc limit ${most}`,
    values,
  )
  return rows
}

/** How many of them there are. */
export async function countNotices({ pool }: Platform, actor: Actor): Promise<number> {
  const { values, where } = waiting(actor)
  const { rows } = await pool.query<{ count: number }>(`select count(*) from warn.watch where ${where}`, values)
  return rows[0]?.count ?? 0
}

function waiting(actor: Actor) {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const told = `notify <> '{}' and ${bind(actor.role)} = any(notify) and not 'sensitive' = any(acknowledged)`
  const scope = scopeCondition(actor, bind)
  return { values, where: scope === '' ? told : `${told} and ${scope}` }
}
