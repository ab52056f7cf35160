import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type AnyFact, commandId, type Envelope } from '#foundations/journal/envelope.ts'
import { memory } from '#foundations/journal/memory.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { accept } from '#foundations/outcome/decision.ts'
import { monday } from '../../../test/cast/city.ts'
import { cast } from '../../../test/cast/people.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { ticketNumber } from '../../../test/cast/tickets.ts'
import { connected } from '../postgres/databases.ts'
import { reaction, type StageDoor } from '../stage-door.ts'
import { claimJobs } from './job-claims.ts'
import { startWorker } from './worker.ts'

type Rung = AnyFact & { readonly type: 'Rung'; readonly times: number }

const heard: Envelope<Rung>[] = []
const ordered: object[] = []
let failuresLeft = 0
let holdUp: Promise<void> | undefined
let told = Promise.withResolvers<void>()

const bell: StageDoor = {
  name: 'bell',
  routes: () => undefined,
  views: [],
  reactions: [
    reaction<Rung>({
      name: 'bell/when-rung',
      hears: 'Rung',
      wants: ({ times }) => times > 0,
      react: async (_, envelope, order) => {
        ordered.push(order)
        failuresLeft -= 1
        if (failuresLeft >= 0) throw new Error('The clapper is stuck')
        told.resolve()
        await holdUp
        heard.push(envelope)
      },
    }),
  ],
  schedules: [{ name: 'bell/at-noon', cron: '0 12 * * *', run: async () => undefined }],
}

let scratch: ScratchPlatform
let worker: { stop: () => Promise<void> }

beforeAll(async () => {
  scratch = await scratchPlatform({}, [bell])
  worker = await startWorker(scratch.platform, [bell], scratch.ownerUrl)
})
afterAll(async () => {
  await worker.stop()
  await scratch.close()
})

const silence = memory<{ rung: number }, Rung>({ rung: 0 }, { Rung: (state) => ({ rung: state.rung + 1 }) })

function ring(n: number, times: number) {
  told = Promise.withResolvers()
  const rule = (_: unknown, input: number) => accept<Rung>({ type: 'Rung', at: monday, times: input })
  const command = commandId(crypto.randomUUID())
  const order = { ticket: ticketNumber(n), commandId: command, actor: cast.operator, at: monday, input: times }
  return scratch.platform.perform(silence, rule, order)
}

async function jobs(): Promise<{ task: string; attempts: number; error: string | null }[]> {
  return connected(scratch.ownerUrl, async (client) => {
    const { rows } = await client.query(
      'select task_identifier as task, attempts, last_error as error from graphile_worker.jobs',
    )
    return rows
  })
}

test('a fact recorded by the app is heard by the worker, once, as it stands in the journal', async () => {
  await ring(1, 3)
  await vi.waitUntil(() => heard.length > 0)
  expect(heard).toMatchObject([{ ticket: ticketNumber(1), position: 1, fact: { type: 'Rung', times: 3 } }])
  expect(heard[0]?.actor.name).toBe(cast.operator.name)
})

test('facts nobody wants make no job', async () => {
  await ring(2, 0)
  expect(await jobs()).toEqual([])
})

test('a reaction that fails is kept and tried again, with the same order', async () => {
  failuresLeft = 1
  await ring(3, 1)
  await vi.waitUntil(() => heard.length > 1, { timeout: 30_000 })
  expect(heard.at(-1)?.ticket).toBe(ticketNumber(3))
  const [failed, repeated] = ordered.slice(-2)
  expect(failed).toMatchObject({ ticket: ticketNumber(3), actor: systemActor, at: monday })
  expect(repeated).toEqual(failed)
})

test('the app may add jobs and do nothing else to the queue', async () => {
  const { pool } = scratch.platform
  await expect(pool.query('select * from graphile_worker.jobs')).rejects.toThrow('permission denied')
  await expect(pool.query("select graphile_worker.add_job('bell/when-rung')")).rejects.toThrow('permission denied')
})

test('the schedule is known to the queue, so that one process of several runs it', async () => {
  const { rows } = await connected(scratch.ownerUrl, (client) =>
    client.query('select identifier from graphile_worker._private_known_crontabs order by 1'),
  )
  const platform = ['files/clear-what-nobody-named', 'identity/clear-what-is-over', 'journal/seal']
  expect(rows).toEqual(['bell/at-noon', ...platform].map((identifier) => ({ identifier })))
})

test('a stop lets the running job end, and writes down that it did', async () => {
  const gate = Promise.withResolvers<void>()
  holdUp = gate.promise
  await ring(4, 1)
  await told.promise
  const stopped = worker.stop()
  gate.resolve()
  await stopped
  expect(heard.at(-1)?.ticket).toBe(ticketNumber(4))
  expect(await jobs()).toEqual([])
})

test('what a killed worker had begun is run again at the next start; what a living one has begun is not', async () => {
  await ring(5, 1)
  await ring(6, 1)
  await connected(scratch.ownerUrl, (client) =>
    client.query(`update graphile_worker._private_jobs set locked_at = now(), attempts = 1,
      locked_by = case when payload->>'ticket' = '${ticketNumber(5)}' then 'killed' else 'living' end`),
  )
  const living = await claimJobs(scratch.ownerUrl, 'living')
  worker = await startWorker(scratch.platform, [bell], scratch.ownerUrl)
  await vi.waitUntil(async () => (await jobs()).length === 1, { timeout: 10_000 })
  expect(heard.at(-1)?.ticket).toBe(ticketNumber(5))
  await living.release()
})

test('two jobs of one name are refused at once', async () => {
  await expect(startWorker(scratch.platform, [bell, bell], scratch.ownerUrl)).rejects.toThrow('bell/when-rung')
})
