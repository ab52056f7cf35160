import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { connected } from '../postgres/databases.ts'
import type { Watch } from '../stage-door.ts'
import { keepWatches } from './watches.ts'

let scratch: ScratchPlatform
beforeAll(async () => {
  scratch = await scratchPlatform({}, [])
})
afterAll(() => scratch.close())

/** A watch of this name, and how often somebody looked. */
function looking(name: string, look: () => Promise<void> = async () => undefined) {
  const looks = { count: 0 }
  const watch: Watch = {
    name,
    every: 20,
    look: async () => {
      looks.count += 1
      await look()
    },
  }
  return { watch, looks, keep: () => keepWatches(scratch.platform, [watch], scratch.ownerUrl) }
}

test('one keeps the watch, another stands by and takes over when it stops', async () => {
  const [first, second] = [looking('lamp'), looking('lamp')]
  const keeper = first.keep()
  await vi.waitUntil(() => first.looks.count > 1)
  const standby = second.keep()
  await vi.waitUntil(() => first.looks.count > 10)
  expect(second.looks.count).toBe(0)
  await keeper.stop()
  await vi.waitUntil(() => second.looks.count > 1)
  await standby.stop()
})

test('a watch that fails looks again', async () => {
  const { looks, keep } = looking('clumsy', () => Promise.reject(new Error('The lamp went out')))
  const keeper = keep()
  await vi.waitUntil(() => looks.count > 2)
  await keeper.stop()
})

test('a keeper that loses its connection loses the watch, and takes it again', async () => {
  const { looks, keep } = looking('cut-off')
  const keeper = keep()
  await vi.waitUntil(() => looks.count > 1)
  await connected(scratch.ownerUrl, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jiesu watch cut-off'`,
    ),
  )
  const before = looks.count
  await vi.waitUntil(() => looks.count > before + 2)
  await keeper.stop()
  const after = looks.count
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(looks.count).toBe(after)
})
