import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { placeCode } from '#foundations/places/place.ts'
import { monday } from '../../../test/cast/city.ts'
import { type CityFolder, cityFolder } from '../../../test/cast/city-folder.ts'
import { scratchDatabase } from '../../../test/cast/scratch-database.ts'
import { openPool } from '../postgres/pool.ts'
import { openCity } from './city-source.ts'
import { loadCity } from './load-city.ts'
import { readCityFiles } from './read-city-files.ts'

let database: Awaited<ReturnType<typeof scratchDatabase>>
let owner: Pool
let app: Pool
let city: CityFolder
const author = { by: { person: 'test', name: 'test', role: 'system' }, at: monday } as const
const load = async () => loadCity(owner, await readCityFiles(city.folder), author)
const changes = async (subject: string) =>
  (await app.query('select what from reference.changes where subject = $1 order by position', [subject])).rows

beforeAll(async () => {
  database = await scratchDatabase()
  owner = openPool(database.url, { size: 2, role: 'owner' })
  app = openPool(database.url, { size: 2 })
  city = await cityFolder()
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end(), city.remove()])
  await database.drop()
})

test('before a city is loaded, asking for one says what to do', async () => {
  const source = await openCity(app)
  expect(() => source.cityAt(monday)).toThrow(/jiesu import city/)
  source.close()
})

test('a city is written once; the same files change nothing', async () => {
  const first = await load()
  expect(first.changed.map(({ table, added }) => [table, added])).toEqual([
    ['places', 6],
    ['lines', 2],
    ['units', 8],
    ['categories', 2],
    ['rulebook_editions', 1],
    ['catalogue_editions', 1],
    ['catalogue_lines', 3],
    ['word_editions', 1],
    ['words', 1],
  ])
  expect(await load()).toEqual({ changed: [] })
})

test('what is loaded is what a program reads', async () => {
  const source = await openCity(app)
  const { places, units, categories, catalogue, words, calendar, rulebook } = source.cityAt(monday)
  source.close()
  const files = await readCityFiles(city.folder)
  expect(places.get(placeCode('110105001'))).toEqual({
    ...{ code: '110105001', name: '建外街道', level: 'street', parent: '110105', kind: 'street-office' },
  })
  expect([...units.values()]).toEqual(files.units.toSorted((a, b) => (a.code < b.code ? -1 : 1)))
  expect([...categories.values()]).toEqual(files.categories)
  expect(catalogue.lines).toEqual(files.catalogues[0]?.lines)
  expect(words).toEqual(files.words[0]?.words)
  expect(rulebook).toEqual(files.rulebooks[0])
  expect(calendar.openings).toHaveLength(rulebook.workingTime.spans.length)
})

test('a change is journalled as it was and as it is, and reaches programs that run', async () => {
  const source = await openCity(app)
  const before = source.cityAt(monday)
  await city.write('words.csv', 'word,class,topic,weight\n起火,sensitive,火灾,9\n')
  await city.write('lines.csv', 'line,name,english\nhousing,住房保障,Housing\nheat,供热,Heating\n')
  await load()
  await source.reload()
  expect(source.cityAt(monday).words.map(({ word }) => word)).toEqual(['起火'])
  expect(before.words.map(({ word }) => word)).toEqual(['着火'])
  source.close()
  expect((await changes('lines')).at(-1)?.what).toEqual({
    added: [],
    removed: [],
    changed: [
      {
        before: { code: 'housing', name: '住房', english: 'Housing' },
        after: { code: 'housing', name: '住房保障', english: 'Housing' },
      },
    ],
  })
  expect((await changes('words')).at(-1)?.what).toMatchObject({
    added: ['2019-01/sensitive/起火'],
    removed: [{ word: '着火' }],
  })
})

test('places and units that the files no longer have stay, for tickets may name them', async () => {
  await city.write(
    'units.csv',
    'code,name,kind,area,line,parent\nutility-heat,热力,utility,11,heat,\ndepartment-110105-housing,住建委,district-department,110105,housing,\n',
  )
  await load()
  const { rows } = await app.query('select count(*) as units from reference.units')
  expect(rows).toEqual([{ units: 8 }])
})

test('an edition holds from its first instant on', async () => {
  const [rulebook] = (await readCityFiles(city.folder)).rulebooks
  const next = { ...rulebook, edition: '2027-01', inForceFrom: '2027-01-01T00:00:00+08:00' }
  await city.write('rulebook.json', JSON.stringify([rulebook, next]))
  await load()
  const source = await openCity(app)
  const editionAt = (text: string) => source.cityAt(momentOf(text)).rulebook.edition
  expect(editionAt('2026-12-31T23:59:59+08:00')).toBe(rulebook?.edition)
  expect(editionAt('2027-01-01T00:00:00+08:00')).toBe('2027-01')
  expect(source.cityAt(monday)).toBe(source.cityAt(monday))
  source.close()
})

test('words of a later date leave the earlier ones to earlier demands, even once their file is gone', async () => {
  await city.write('words.2027-03-01.csv', 'word,class,topic,weight\n冒烟,sensitive,火灾,9\n')
  await load()
  await city.discard('words.2027-03-01.csv')
  await city.write('lines.csv', 'line,name,english\nhousing,住房,Housing\nheat,供热,Heating\n')
  await load()
  const source = await openCity(app)
  const wordsAt = (text: string) => source.cityAt(momentOf(text)).words.map(({ word }) => word)
  expect(wordsAt('2027-02-28T23:59:59+08:00')).toEqual(['起火'])
  expect(wordsAt('2027-03-01T00:00:00+08:00')).toEqual(['冒烟'])
  source.close()
})

test('the running system may neither rewrite an edition nor the record of changes', async () => {
  await expect(app.query('update reference.rulebook_editions set body = body')).rejects.toThrow(/permission denied/)
  await expect(app.query('update reference.changes set subject = subject')).rejects.toThrow(/permission denied/)
  await expect(app.query('delete from reference.changes')).rejects.toThrow(/permission denied/)
})

const wordWithoutWeight = { class: 'hot', word: 'x', topic: 'x', weight: Number.NaN }

test('a load that fails leaves everything as it was', async () => {
  const files = await readCityFiles(city.folder)
  const broken = {
    ...files,
    digest: 'other',
    words: files.words.map((edition) => ({ ...edition, words: [wordWithoutWeight] })),
  }
  const [line] = files.lines
  const renamed = { ...broken, lines: line === undefined ? [] : [{ ...line, name: '改名' }] }
  await expect(loadCity(owner, renamed, author)).rejects.toThrow()
  const { rows } = await app.query(`select from reference.lines where name = '改名'`)
  expect(rows).toHaveLength(0)
})
