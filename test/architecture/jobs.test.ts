import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityChores } from '#platform/identity/chores.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { loop } from '../../src/loop.ts'
import { doors } from '../../src/stages.ts'
import { record } from '../cast/recording.ts'
import { type ScratchPlatform, scratchPlatform } from '../cast/scratch-platform.ts'
import { classified, dispatched, received } from '../cast/tickets.ts'

const reactions = doors.flatMap((door) => door.reactions)
const schedules = [...identityChores, ...doors.flatMap((door) => door.schedules)]
const watches = doors.flatMap((door) => door.watches ?? [])
const names = [...reactions, ...schedules, ...watches].map(({ name }) => name)

let scratch: ScratchPlatform
beforeAll(async () => {
  scratch = await scratchPlatform({}, doors)
})
afterAll(() => scratch.close())

test('every job has a name of its own, and stands in the stage it is named after', () => {
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  for (const { name, reactions: own, schedules: timed, watches: watched = [] } of doors)
    for (const job of [...own, ...timed, ...watched]) expect(job.name.startsWith(`${name}/`), job.name).toBe(true)
  for (const { name } of reactions) expect(name).toMatch(/^[a-z]+\/when-[a-z-]+$/)
})

test('every job that facts enqueue is one a worker runs', async () => {
  await record(scratch.platform, [received(), classified(), dispatched()])
  const owner = openPool(scratch.ownerUrl, { size: 1, role: 'owner' })
  const { rows } = await owner.query<{ task: string }>(
    'select distinct task_identifier as task from graphile_worker.jobs order by 1',
  )
  await owner.end()
  const enqueued = rows.map(({ task }) => task)
  expect(enqueued).toContain('dispatch/when-ticket-classified')
  expect(enqueued.filter((task) => !names.includes(task))).toEqual([])
})

test('every stage of the loop has its door, in the order of the loop', () => {
  const order = doors.map(({ name }) => name).filter((name) => loop.some((stage) => stage === name))
  expect(order).toEqual([...loop])
})
