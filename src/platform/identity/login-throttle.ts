import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import type { Moment } from '#foundations/calendar/moment.ts'

/** Whose failures are counted together, how many are free, and how long the longest wait is (seconds). */
type Subject = { readonly key: Buffer; readonly free: number; readonly longestWait: number }

/** Failures of one name cost its owner at most five minutes; an office shares one address, so it is given more. */
function subjectsOf(userName: string, address: string): readonly Subject[] {
  return [
    { key: hashed(`address ${address}`), free: 30, longestWait: 60 },
    { key: hashed(`name ${userName}`), free: 5, longestWait: 300 },
  ]
}

function hashed(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

export type Attempt =
  | { readonly allowed: true; readonly succeeded: () => Promise<void> }
  /** Seconds until another attempt is heard. */
  | { readonly allowed: false; readonly retryAfter: number }

/** Failures are forgotten this long after the last one. */
export const forgottenAfter = '15 minutes'

const count = `
  insert into identity.login_attempts as known (subject, failures, last_at, free_at) values ($1, 1, $2, $2)
  on conflict (subject) do update set
    failures = case when known.last_at < $2 - $3::interval then 1 else known.failures + 1 end,
    last_at = $2,
    free_at = case when known.last_at < $2 - $3::interval or known.failures < $4 then $2
              else $2 + least($5::float8, power(2, least(known.failures + 1 - $4, 30))) * interval '1 second' end
  where known.free_at <= $2
  returning true`

/**
 * Counts an attempt as failed before it is tried, so that many at once cannot pass together; a success takes it back.
 * After the free ones the wait doubles with each failure, for known and unknown names alike.
 */
export async function beginAttempt(
  pool: Pool,
  login: { readonly userName: string; readonly address: string },
  at: Moment,
): Promise<Attempt> {
  const subjects = subjectsOf(login.userName, login.address)
  for (const { key, free, longestWait } of subjects) {
    const counted = await pool.query(count, [key, new Date(at), forgottenAfter, free, longestWait])
    if (counted.rowCount === 0) return { allowed: false, retryAfter: await waitOf(pool, key, at) }
  }
  const [address, name] = subjects.map(({ key }) => key)
  return {
    allowed: true,
    succeeded: async () => {
      await pool.query('delete from identity.login_attempts where subject = $1', [name])
      await pool.query(
        'update identity.login_attempts set failures = failures - 1, free_at = $2 where subject = $1 and failures > 0',
        [address, new Date(at)],
      )
    },
  }
}

async function waitOf(pool: Pool, key: Buffer, at: Moment): Promise<number> {
  const { rows } = await pool.query<{ seconds: number }>(
    'select extract(epoch from free_at - $2)::float8 as seconds from identity.login_attempts where subject = $1',
    [key, new Date(at)],
  )
  return Math.max(1, Math.ceil(rows[0]?.seconds ?? 1))
}
