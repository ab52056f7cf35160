import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Pool } from 'pg'
import { instantOf } from '../../src/foundations/calendar/moment.ts'
import type { Period } from '../../src/foundations/three-rates/period.ts'

const columns = 'lead, excluded, valid, weight, contacted, solved, satisfied, signed_in_time, closed_in_time'

const count = (holds: string) => `count(*) filter (where ${holds})`
const weighed = (holds: string) => `sum(weight) filter (where ${holds})`
const counts = [
  count('true'),
  count('valid'),
  weighed('valid'),
  'sum(weight * weight) filter (where valid)',
  weighed('valid and contacted'),
  weighed("valid and solved = 'solved'"),
  weighed("valid and solved = 'partly'"),
  weighed("valid and satisfied = 'satisfied'"),
  weighed("valid and satisfied = 'basically'"),
  count('signed_in_time is not null'),
  count('signed_in_time'),
  count('closed_in_time is not null'),
  count('closed_in_time'),
]
const both = [...counts, ...counts.map((sum) => sum.replace('where ', 'where not excluded and '))]
const scan = `select lead, ${both.join(', ')} from ratings group by lead`

/** The same columns of the same tickets in memory of an analytical engine, which sums them by unit anew each time it is asked. */
export async function openScan(owner: Pool, { from, to }: Period) {
  const file = join(tmpdir(), `jiesu-bench-${randomBytes(4).toString('hex')}.csv`)
  const bounds = `created >= '${instantOf(from)}' and created < '${instantOf(to)}'`
  await owner.query(`copy (select ${columns} from appraise.ratings where ${bounds}) to '${file}' (format csv, header)`)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`create table ratings as select * from read_csv('${file}')`)
  /** Answers how many tickets were counted. */
  const sums = async () => {
    const rows = (await connection.runAndReadAll(scan)).getRows()
    return rows.reduce((sum, [, volume]) => sum + Number(volume), 0)
  }
  return { file, sums, close: () => connection.closeSync() }
}
