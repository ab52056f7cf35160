import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { openNumbers } from './number-source.ts'

let scratch: ScratchPlatform
beforeAll(async () => {
  scratch = await scratchPlatform()
})
afterAll(() => scratch.close())

test('no two tickets get one number, however many processes take them at once', async () => {
  const processes = Array.from({ length: 3 }, () => openNumbers(scratch.platform.pool))
  const taken = await Promise.all(processes.flatMap((take) => Array.from({ length: 250 }, take)))
  expect(new Set(taken).size).toBe(750)
})

test('a process asks the database once for a hundred tickets', async () => {
  const take = openNumbers(scratch.platform.pool)
  const numbers: number[] = []
  for (let n = 0; n < 100; n += 1) numbers.push(await take())
  const [first = 0] = numbers
  expect(numbers).toEqual(numbers.map((_, index) => first + index))
})
