import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { IndicatorEdition } from '#foundations/indicators/api.ts'
import { type CityFolder, cityFolder } from '../../../test/cast/city-folder.ts'
import { CityFilesFaulty } from './file-problem.ts'
import { readCityFiles } from './read-city-files.ts'

const [shipped]: readonly IndicatorEdition[] = JSON.parse(
  readFileSync(new URL('../../../city/beijing/indicators.json', import.meta.url), 'utf8'),
)
if (shipped === undefined) throw new Error('The shipped city has indicators')
const [first, , third] = shipped.indicators

let city: CityFolder | undefined
afterEach(() => city?.remove())

async function read(content: string) {
  city = await cityFolder({ 'indicators.json': content })
  return readCityFiles(city.folder)
}

async function refusal(content: unknown): Promise<string> {
  const failure = await read(typeof content === 'string' ? content : JSON.stringify(content)).catch((error) => error)
  expect(failure).toBeInstanceOf(CityFilesFaulty)
  return (failure as CityFilesFaulty).message
}

const withFirst = (over: object) => [{ ...shipped, indicators: [{ ...first, ...over }], indexes: [] }]

test('a city is read with its indicators, and without any', async () => {
  expect((await read(JSON.stringify([shipped]))).indicators).toEqual([shipped])
  await city?.remove()
  expect((await read('[]')).indicators).toEqual([])
})

test('a bad definition stops the load, with where it stands and what to do [APPRAISE-18]', async () => {
  expect(await refusal(withFirst({ where: [{ field: 'phone', is: ['1'] }] }))).toMatch(
    /indicators\.json, row 1, \/indicators\/0\/where\/0\/field "phone": This grain has no such field; .*known are: kind, category/,
  )
  expect(await refusal(withFirst({ by: ['step'] }))).toContain(
    '/indicators/0/by/0 "step": This grain cannot be grouped so',
  )
  const [index] = shipped.indexes
  const parts = index?.parts.map((part) => ({ ...part, weight: 0.3 }))
  expect(await refusal([{ ...shipped, indexes: [{ ...index, parts }] }])).toContain(
    '/indexes/0/parts "0.9": The weights must sum to 1（权重之和须为 1）',
  )
})

test('what has not the form of a definition is refused', async () => {
  expect(await refusal(withFirst({ sql: 'select 1' }))).toContain('/indicators/0')
  expect(await refusal(withFirst({ measure: { take: 'average', field: 'hours' } }))).toContain('/indicators/0/measure')
  expect(await refusal(withFirst({ where: [{ field: 'x'.repeat(100_000), is: ['1'] }] }))).toContain('/where/0')
  expect(await refusal([{ ...shipped, edition: undefined }])).toContain('edition')
})

test.each(['', '{', '{}', 'null', '"😀"', '\u0000', '‮[]', '<b>'])('%j is no list of editions', async (content) => {
  expect(await refusal(content)).toContain('must be a JSON list')
})

test('two editions of one name are refused', async () => {
  expect(await refusal([shipped, { ...shipped, indicators: [third], indexes: [] }])).toContain('row 2, /edition')
})
