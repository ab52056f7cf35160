import { Gauge, Registry } from 'prom-client'
import type { Platform } from '../platform.ts'

/** What a platform's parts say when they are asked: its pool of connections and the queue of jobs. */
export function platformMetrics({ pool }: Platform): Registry {
  const registry = new Registry()
  const gauge = (name: string, help: string, read: () => Promise<number> | number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read())
      },
    })
  gauge('jiesu_pool_connections', 'Open database connections', () => pool.totalCount)
  gauge('jiesu_pool_idle_connections', 'Database connections nobody uses', () => pool.idleCount)
  gauge('jiesu_pool_waiting', 'Requests that wait for a database connection', () => pool.waitingCount)
  gauge('jiesu_jobs_waiting', 'Jobs that wait to be run, by all processes', async () => {
    const { rows } = await pool.query<{ waiting: number }>('select jiesu.jobs_waiting() as waiting')
    return rows[0]?.waiting ?? 0
  })
  return registry
}
