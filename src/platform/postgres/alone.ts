import type { Pool } from 'pg'

/**
 * Does the work where no other process is at it, and leaves it at that where one is. The lock is held by a connection of its own, so that it
 * ends with the process.
 */
export async function whileAlone(pool: Pool, lock: number, work: () => Promise<void>): Promise<void> {
  const holder = await pool.connect()
  try {
    const { rows } = await holder.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lock])
    if (!rows[0]?.mine) return
    await work().finally(() => holder.query('select pg_advisory_unlock($1)', [lock]))
  } finally {
    holder.release()
  }
}
