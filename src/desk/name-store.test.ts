import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNameStore } from './name-store.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('codes asked for together are loaded together, once each', async () => {
  const load = vi.fn(async (codes: readonly string[]) => new Map(codes.map((code) => [code, `name of ${code}`])))
  const heard = vi.fn()
  const store = createNameStore(load)
  store.subscribe(heard)
  expect([store.find('a'), store.find('b'), store.find('a')]).toEqual(['…', '…', '…'])
  await vi.runAllTimersAsync()
  expect(load.mock.calls).toEqual([[['a', 'b']]])
  expect(store.find('a')).toBe('name of a')
  expect(heard).toHaveBeenCalledTimes(1)
  expect(store.version()).toBe(1)
})

test('more than a hundred codes take more than one request', async () => {
  const load = vi.fn(async () => new Map<string, string>())
  const store = createNameStore(load)
  for (let index = 0; index < 250; index += 1) store.find(`code-${index}`)
  await vi.runAllTimersAsync()
  expect(load).toHaveBeenCalledTimes(3)
})

test('an unknown code is not asked for again, and a failed request breaks nothing', async () => {
  const load = vi.fn(async () => Promise.reject(new Error('away')))
  const store = createNameStore(load)
  store.find('a')
  await vi.runAllTimersAsync()
  expect(store.find('a')).toBeUndefined()
  await vi.runAllTimersAsync()
  expect(load).toHaveBeenCalledTimes(1)
})
