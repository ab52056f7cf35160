import type { Schedule } from '../stage-door.ts'
import { forgottenAfter } from './login-throttle.ts'

/** Takes away sessions and tokens that are over, and failed logins that are forgotten. */
export const identityChores: readonly Schedule[] = [
  {
    name: 'identity/clear-what-is-over',
    cron: '*/30 * * * *',
    run: async ({ pool, now }) => {
      const at = new Date(now())
      await pool.query('delete from identity.sessions where expires_at < $1', [at])
      await pool.query('delete from identity.api_tokens where expires_at < $1', [at])
      await pool.query(
        'delete from identity.login_attempts where greatest(last_at, free_at) < $1::timestamptz - $2::interval',
        [at, forgottenAfter],
      )
    },
  },
]
