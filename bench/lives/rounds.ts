import { Client } from 'pg'
import { openPool } from '../../src/platform/postgres/pool.ts'
import { type Child, startChild } from '../measure/child.ts'
import { processorTime, processorTimeOfFamily } from '../measure/processor-time.ts'
import type { Stock } from '../stock/open-stock.ts'
import type { LivesLived, LivesWanted } from './live-lives.ts'
import { employ, type Tokens } from './people.ts'
import { type Product, startProduct } from './product.ts'
import { type RecordedLife, readLives } from './recorded-lives.ts'
import type { WritesDone, WritesWanted } from './write-lives.ts'

/** What one round did: lives per second, commits per life, and milliseconds of processor time per life by who used it. */
export type Round = {
  readonly livesPerSecond: number
  readonly commitsPerLife: number
  readonly processor: Readonly<Record<string, number | undefined>>
}

/** The two sides on one database: the product over HTTP, and the bare driver that copies what the product wrote. */
export type Sides = {
  readonly product: (lives: number) => Promise<Round>
  /** Writes with as many commits per life as the last round of the product. */
  readonly bare: (lives: number) => Promise<Round>
  readonly close: () => Promise<void>
}

const inFlight = 16
const keptLives = 200
const commandsOfALife = 7

type Parts = {
  readonly stock: Stock
  readonly database: Client
  readonly backend: number
  readonly server: Product
  readonly tokens: Tokens
  readonly people: Child<LivesWanted, LivesLived>
  readonly driver: Child<WritesWanted, WritesDone>
}

export async function openSides(stock: Stock): Promise<Sides> {
  const tokens = await employ(stock)
  const database = new Client({ connectionString: stock.url })
  await database.connect()
  const { rows } = await database.query<{ pid: number }>('select pg_backend_pid() as pid')
  const parts: Parts = {
    stock,
    database,
    backend: rows[0]?.pid ?? 0,
    server: await startProduct(stock),
    tokens,
    people: startChild(new URL('live-lives.ts', import.meta.url).pathname),
    driver: startChild(new URL('write-lives.ts', import.meta.url).pathname),
  }
  let recorded: readonly RecordedLife[] = []
  let commitsPerLife = commandsOfALife
  return {
    product: async (lives) => {
      const { round, tickets } = await productRound(parts, lives)
      recorded = recorded.length > 0 ? recorded : await record(stock, tickets)
      commitsPerLife = round.commitsPerLife
      return round
    },
    bare: (lives) => bareRound(parts, { recorded, lives, perCommit: Math.max(1, commandsOfALife / commitsPerLife) }),
    close: async () => {
      await Promise.all([parts.server.stop(), parts.people.end(), parts.driver.end()])
      await database.end()
    },
  }
}

async function record(stock: Stock, tickets: readonly string[]): Promise<readonly RecordedLife[]> {
  const owner = openPool(stock.url, { size: 4, role: 'owner' })
  try {
    return await readLives(owner, tickets.slice(0, keptLives))
  } finally {
    await owner.end()
  }
}

async function productRound(parts: Parts, lives: number) {
  const { server, tokens, people } = parts
  const who = { server: server.pid, people: people.pid }
  const { done, ...measured } = await measure(parts, who, () =>
    people.ask({ url: server.url, tokens, lives, inFlight }),
  )
  return { round: roundOf(lives, done.milliseconds, measured), tickets: done.tickets }
}

async function bareRound(parts: Parts, wanted: Pick<WritesWanted, 'recorded' | 'lives' | 'perCommit'>): Promise<Round> {
  const { driver, stock } = parts
  const { done, ...measured } = await measure(parts, { driver: driver.pid }, () =>
    driver.ask({ ...wanted, url: stock.url, inFlight }),
  )
  return roundOf(wanted.lives, done.milliseconds, measured)
}

type Measured = { readonly commits: number; readonly processor: Readonly<Record<string, number | undefined>> }

function roundOf(lives: number, milliseconds: number, { commits, processor }: Measured): Round {
  const perLife = Object.entries(processor).map(([who, time]) => [who, time === undefined ? undefined : time / lives])
  return {
    livesPerSecond: (lives * 1_000) / milliseconds,
    commitsPerLife: commits / lives,
    processor: Object.fromEntries(perLife),
  }
}

/** Starts from a checkpoint, so that every round pays alike for the first change of a page after one. */
async function measure<Done>(
  { database, backend }: Parts,
  who: Readonly<Record<string, number>>,
  work: () => Promise<Done>,
) {
  await database.query('checkpoint')
  const [commits, times] = [await countWrites(database), await timesOf(who, backend)]
  const done = await work()
  const after = await timesOf(who, backend)
  const used = Object.entries(after).map(([name, time]) => [name, difference(time, times[name])])
  return { done, commits: (await countWrites(database)) - commits, processor: Object.fromEntries(used) }
}

async function timesOf(who: Readonly<Record<string, number>>, backend: number) {
  const times: Record<string, number | undefined> = { postgres: await processorTimeOfFamily(backend) }
  for (const [name, pid] of Object.entries(who)) times[name] = await processorTime(pid)
  return times
}

function difference(after: number | undefined, before: number | undefined): number | undefined {
  return after === undefined || before === undefined ? undefined : after - before
}

/** Transactions that have written so far: each takes one number, one that only reads takes none. */
async function countWrites(database: Client): Promise<number> {
  const { rows } = await database.query<{ next: string }>(
    'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
  )
  return Number(rows[0]?.next)
}
