import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { readColumns } from '../src/platform/postgres/commit.ts'
import { openPool } from '../src/platform/postgres/pool.ts'
import { rebuildView } from '../src/platform/postgres/rebuild.ts'
import { doors } from '../src/stages.ts'
import { fillClocks, type Plan } from './clocks/fill-clocks.ts'
import { countReminded, howLate, paceOf } from './clocks/reminded.ts'
import { alive, endWorkerProcess, startWorkerProcess } from './clocks/worker-process.ts'
import { employ } from './lives/people.ts'
import type { Bench } from './run.ts'
import { openStock, type Stock } from './stock/open-stock.ts'

type Say = (line: string) => void
type Ground = { readonly stock: Stock; readonly owner: Pool; readonly workers: ChildProcess[]; readonly say: Say }

const quick = process.argv.includes('--quick')
const wish = quick ? { open: 10_000, atOnce: 2_000, oneByOne: 200 } : { open: 100_000, atOnce: 20_000, oneByOne: 2_000 }
/** Seconds until many fall due at once, until the others do one by one, and over which they do. */
const [until, then, seconds] = quick ? [30, 45, 30] : [60, 240, 120]
const inFlight = 16

/** The clock keeper with two workers, of which the one that keeps is killed amid its work, twice: pace, delay, none doubled or lost. */
export const bench: Bench = {
  compares: `reminders per second at ${wish.open} open clocks, two workers, one killed, to bare inserts of facts`,
  run: async (say) => {
    const stock = await openStock(0, say)
    const owner = openPool(stock.url, { size: inFlight, role: 'owner', statementTimeout: 0 })
    const workers: ChildProcess[] = []
    try {
      return await measure({ stock, owner, workers, say })
    } finally {
      await Promise.all(workers.map((worker) => endWorkerProcess(worker, 'SIGTERM')))
      await owner.end()
      await stock.close()
    }
  },
}

async function measure(ground: Ground) {
  const { stock, owner, say } = ground
  await employ(stock)
  const bare = await bareInserts(owner)
  say(`bare inserts: ${bare}/s`)
  const now = Date.now()
  const plan = { atOnce: now + until * 1_000, from: now + then * 1_000, seconds }
  await prepare(owner, plan)
  await addWorker(ground, 1)
  await addWorker(ground, 2)
  expectAhead(plan.atOnce)
  const perSecond = await watchBacklog(ground, plan)
  await addWorker(ground, 2)
  expectAhead(plan.from)
  await watchDue(ground, plan)
  const late = await howLate(owner, wish)
  say(
    `late by: p50 ${late.p50} ms, p95 ${late.p95} ms, at most ${late.most} ms; twice: ${late.twice}, never: ${late.never}`,
  )
  if (late.twice + late.never > 0) throw new Error(`${late.twice} clocks reminded twice and ${late.never} never`)
  return { ratio: Math.round((perSecond / bare) * 100) / 100, perSecond, bare, ...late }
}

async function prepare(owner: Pool, plan: Plan): Promise<void> {
  await fillClocks(owner, wish, plan)
  const clocks = doors.flatMap(({ views }) => views).find(({ table }) => table === 'handle.clocks')
  if (clocks === undefined) throw new Error('There is no view of the clocks; see src/handle/server/clocks.ts')
  await rebuildView(owner, await readColumns(owner), clocks)
  await owner.query('vacuum (analyze) journal.facts')
}

/** Resolves once so many workers ask for the watch; the first of them keeps it. */
async function addWorker({ stock, owner, workers }: Ground, wanted: number): Promise<void> {
  const worker = startWorkerProcess(stock)
  workers.push(worker)
  for (let standing = 0; standing < wanted; await wait(100)) {
    if (!alive(worker)) throw new Error('A worker ended before it looked; start one by hand to see why')
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where application_name = 'jiesu watch handle/clock-keeper'`,
    )
    standing = rows[0]?.count ?? 0
  }
}

async function killKeeper({ workers, say }: Ground): Promise<void> {
  const [keeper] = workers.splice(0, 1)
  if (keeper !== undefined) await endWorkerProcess(keeper, 'SIGKILL')
  say('the worker that kept the clocks was killed')
}

function expectAhead(instant: number): void {
  if (Date.now() > instant) throw new Error('Preparing took longer than planned; the machine is too busy to measure')
}

/** Reminders per second of those that fall due at once; half-way the keeper is killed. */
async function watchBacklog(ground: Ground, { atOnce }: Plan): Promise<number> {
  await reminded(ground, wish.atOnce / 2)
  await killKeeper(ground)
  await reminded(ground, wish.atOnce)
  const perSecond = await paceOf(ground.owner, wish, atOnce)
  ground.say(`${wish.atOnce} at once: ${perSecond} reminders/s`)
  return perSecond
}

/** The clocks fall due one by one; half-way the keeper is killed. */
async function watchDue(ground: Ground, { from }: Plan): Promise<void> {
  await wait(from + (seconds * 1_000) / 2 - Date.now())
  await killKeeper(ground)
  await reminded(ground, wish.atOnce + wish.oneByOne)
}

async function reminded({ owner }: Ground, wanted: number): Promise<void> {
  while ((await countReminded(owner)) < wanted) await wait(500)
}

/** Facts per second one at a time by so many connections, each a commit of its own. */
async function bareInserts(pool: Pool): Promise<number> {
  const begin = performance.now()
  let left = wish.atOnce / 4
  const write = async () => {
    while (left > 0) {
      left -= 1
      await pool.query(
        `insert into journal.facts (ticket, position, at, type, command_id, actor, body)
         values (gen_random_uuid(), 1, now(), 'Bare', gen_random_uuid(), '{}', '{"type":"Bare"}')`,
      )
    }
  }
  await Promise.all(Array.from({ length: inFlight }, write))
  const took = (performance.now() - begin) / 1_000
  await pool.query(`delete from journal.facts where type = 'Bare'`)
  return Math.round(wish.atOnce / 4 / took)
}
