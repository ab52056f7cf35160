import { makeWorkerUtils } from 'graphile-worker'
import { Client } from 'pg'
import { connected } from '../postgres/databases.ts'

/** First half of the lock a worker holds while it lives; the second is the hash of its name. */
const aliveLock = 0x6a77

/** Tells others that this worker lives, on a connection that dies with the process. */
export async function claimJobs(url: string, worker: string): Promise<{ readonly release: () => Promise<void> }> {
  const holder = new Client({ connectionString: url, application_name: 'jiesu worker lives' })
  // Without the connection others may take our running jobs for abandoned and run them twice, which jobs must bear.
  holder.on('error', () => undefined)
  await holder.connect()
  await holder.query('select pg_advisory_lock($1, hashtext($2))', [aliveLock, worker])
  return { release: () => holder.end().catch(() => undefined) }
}

/** Frees the jobs of workers that were killed, which the queue itself would do after four hours only. Answers how many workers. */
export async function freeAbandonedJobs(url: string): Promise<number> {
  const dead = await connected(url, async (client) => {
    const { rows } = await client.query<{ worker: string }>(
      `select worker from (select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null) held
       where pg_try_advisory_lock($1, hashtext(worker))`,
      [aliveLock],
    )
    return rows.map(({ worker }) => worker)
  })
  if (dead.length === 0) return 0
  const queue = await makeWorkerUtils({ connectionString: url })
  await queue.forceUnlockWorkers(dead).finally(() => queue.release())
  return dead.length
}
