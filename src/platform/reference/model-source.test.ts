import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { hoursLater } from '../../../test/cast/city.ts'
import { loadedCity } from '../../../test/cast/loaded-city.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { type DemandExample, partsOf, trainDemandModel } from '../learning/demand-model.ts'
import { segmenterOf } from '../text/city-segmenter.ts'
import type { CitySource } from './city-source.ts'

let scratch: ScratchPlatform
let source: CitySource
beforeAll(async () => {
  scratch = await scratchPlatform()
  source = await loadedCity(scratch)
})
afterAll(async () => {
  source.close()
  await scratch.close()
})

const category = () => [...source.cityAt(hoursLater(0)).categories.keys()][0] as CategoryCode

/** What another process does when a model of its own goes live, or is refused. */
async function putModel(edition: string, inForceFrom: string | null) {
  const { pool } = scratch.platform
  const city = source.cityAt(hoursLater(0))
  const example: DemandExample = { title: '', text: '屋里像冰窖', category: category(), kind: 'complaint' }
  const learning = { categories: city.categories, segment: segmenterOf(city), seed: 1 }
  const model = trainDemandModel([example, { ...example, text: '屋里像冰窖，孩子冻得哆嗦' }], learning)
  await pool.query(
    `insert into reference.models (edition, trained_at, in_force_from, examples, newest, seed, figures)
     values ($1, now(), $2, 2, now(), 1, '{}')`,
    [edition, inForceFrom],
  )
  for (const [part, bytes] of inForceFrom === null ? [] : partsOf(model))
    await pool.query('insert into reference.model_parts values ($1, $2, $3)', [edition, part, Buffer.from(bytes)])
  await pool.query(`insert into reference.changes (at, actor, subject, what) values (now(), '{}', 'models', '{}')`)
  await source.reload()
}

const readBy = (hour: number) => {
  const [best] = source.cityAt(hoursLater(hour)).proposeCategory?.({ title: '', text: '像冰窖' }) ?? []
  return best?.by
}

test('without a model the city has none; a refused one is none', async () => {
  expect(source.cityAt(hoursLater(0)).proposeCategory).toBeUndefined()
  await putModel('2026-11-20', null)
  expect(source.cityAt(hoursLater(0)).proposeCategory).toBeUndefined()
})

test('a model that came into force in another process reads from its instant on, and not before', async () => {
  await putModel('2026-11-23', '2026-11-23T12:00:00+08:00')
  expect([1, 2, 50].map(readBy)).toEqual([undefined, '2026-11-23', '2026-11-23'])
  expect(source.cityAt(hoursLater(3))).toBe(source.cityAt(hoursLater(4)))
})

test('a later one takes over when it comes into force', async () => {
  await putModel('2026-11-24', '2026-11-24T12:00:00+08:00')
  expect([1, 2, 25, 26].map(readBy)).toEqual([undefined, '2026-11-23', '2026-11-23', '2026-11-24'])
})
