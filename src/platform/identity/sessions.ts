import type { Pool } from 'pg'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type HeldPost, inForce, type PostRow, postColumns, postOf } from './posts.ts'
import { type CarriedToken, digestOf, newToken } from './session-token.ts'

/** Milliseconds from login to the end of a session: one long shift. */
const sessionLasts = 12 * 3_600_000
/** Milliseconds within which "last seen" is true. */
const lastSeenStep = 300_000

/** Whoever a token stands for, at which post, and whether they must choose a password first. */
export type Bearer = { readonly post: HeldPost; readonly mustChange: boolean }

/** Opens a session at a post; answers its token, which nobody keeps but its holder. */
export async function openSession(pool: Pool, post: Pick<HeldPost, 'id' | 'person'>, at: Moment): Promise<string> {
  const token = newToken()
  await pool.query(
    `insert into identity.sessions (digest, person, post, created_at, expires_at, last_seen_at)
     values ($1, $2, $3, $4, $5, $4)`,
    [digestOf(token), post.person, post.id, new Date(at), new Date(at + sessionLasts)],
  )
  return token
}

/** Ends the session of a token; an unknown token is no error. */
export async function endSession(pool: Pool, token: string): Promise<void> {
  await pool.query('delete from identity.sessions where digest = $1', [digestOf(token)])
}

/** Ends a person's sessions, but for the one of the token when it is given. */
export async function endSessionsOf(pool: Pool, person: string, butFor?: string): Promise<void> {
  const kept = butFor === undefined ? Buffer.alloc(0) : digestOf(butFor)
  await pool.query('delete from identity.sessions where person = $1 and digest <> $2', [person, kept])
}

/** Moves a session to another post of the same person. */
export async function moveSession(pool: Pool, token: string, post: Pick<HeldPost, 'id' | 'person'>): Promise<void> {
  await pool.query('update identity.sessions set post = $2 where digest = $1 and person = $3', [
    digestOf(token),
    post.id,
    post.person,
  ])
}

type BearerRow = PostRow & { readonly mustChange: boolean; readonly stale: boolean }

const find = (table: CarriedToken['table']) => ({
  name: `bearer-${table}`,
  text: `select ${postColumns}, person.must_change as "mustChange", held.last_seen_at < $4 as stale
    from identity.${table} held join identity.people person on person.id = held.person
    join identity.posts post on post.id = held.post
    where held.digest = $1 and held.expires_at > $2 and ${inForce('$2', '$3::boolean')}`,
})
const statements = { sessions: find('sessions'), api_tokens: find('api_tokens') }

/** Opens the API to a program in a person's name until the moment; answers its token. */
export async function issueApiToken(
  pool: Pool,
  post: Pick<HeldPost, 'id' | 'person'>,
  purpose: string,
  span: { readonly from: Moment; readonly until: Moment },
): Promise<string> {
  const token = newToken()
  await pool.query(
    `insert into identity.api_tokens (digest, person, post, purpose, created_at, expires_at, last_seen_at)
     values ($1, $2, $3, $4, $5, $6, $5)`,
    [digestOf(token), post.person, post.id, purpose, new Date(span.from), new Date(span.until)],
  )
  return token
}

/** Whoever holds this token now: undefined when it is unknown or over, or its post or person is. */
export async function findBearer(
  pool: Pool,
  { token, table }: CarriedToken,
  now: { readonly at: Moment; readonly demo: boolean },
): Promise<Bearer | undefined> {
  const digest = digestOf(token)
  const values = [digest, new Date(now.at), now.demo, new Date(now.at - lastSeenStep)]
  const { rows } = await pool.query<BearerRow>({ ...statements[table], values })
  const [row] = rows
  if (row === undefined) return undefined
  if (row.stale)
    await pool.query(`update identity.${table} set last_seen_at = $2 where digest = $1`, [digest, new Date(now.at)])
  return { post: postOf(row), mustChange: row.mustChange }
}
