import type { Pool, PoolClient } from 'pg'

/** A transaction that sees the database as of one moment and changes nothing. */
export const oneMoment = 'begin isolation level repeatable read read only'

/** Runs the work in one transaction: all of it is kept, or nothing when it throws. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin = 'begin',
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
