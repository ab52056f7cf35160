import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { type CityFile, type CityFolder, cityFolder } from '../../../test/cast/city-folder.ts'
import { CityFilesFaulty } from './file-problem.ts'
import { readCityFiles } from './read-city-files.ts'

let city: CityFolder | undefined
afterEach(() => city?.remove())

async function read(over: Partial<Record<CityFile, string>> = {}) {
  city = await cityFolder(over)
  return readCityFiles(city.folder)
}

async function problemsOf(over: Partial<Record<CityFile, string>>) {
  const failure = await read(over).catch((error) => error)
  expect(failure).toBeInstanceOf(CityFilesFaulty)
  return (failure as CityFilesFaulty).problems.map(
    ({ file, row, field, value }) => `${file}:${row} ${field} "${value}"`,
  )
}

test('the shipped city is whole: 16 districts, 343 streets, 300 categories and more, a unit for every catalogue line', async () => {
  const { places, units, categories, catalogues } = await readCityFiles(
    fileURLToPath(new URL('../../../city/beijing/', import.meta.url)),
  )
  const byLevel = (wanted: string) => places.filter(({ level }) => level === wanted).length
  expect([byLevel('district'), byLevel('street')]).toEqual([16, 343])
  expect(byLevel('community')).toBeGreaterThan(7_000)
  expect(units.filter(({ kind }) => kind === 'street')).toHaveLength(343)
  expect(categories.length).toBeGreaterThanOrEqual(300)
  expect(catalogues[0]?.lines.length).toBeGreaterThanOrEqual(300)
})

test('a small city is read with its lists, templates and one edition of the catalogue', async () => {
  const { categories, units, catalogues, rulebooks } = await read()
  expect(categories[0]?.tags).toEqual(['住有所居', '便利性'])
  expect(units.map(({ code }) => code)).toEqual([
    'centre-11',
    'district-110105',
    'district-110114',
    'street-110105001',
    'street-110114010',
    'department-110105-housing',
    'department-110114-housing',
    'utility-heat',
  ])
  expect(catalogues[0]).toMatchObject({ edition: rulebooks[0]?.edition, lines: [{ id: 'C-001' }, {}, {}] })
})

test('the same files have the same digest, and one other letter has another', async () => {
  const { digest } = await read()
  await city?.remove()
  expect((await read()).digest).toBe(digest)
  await city?.remove()
  expect((await read({ 'words.csv': 'word,class,topic,weight\n起火,sensitive,火灾,10\n' })).digest).not.toBe(digest)
})

test('every problem of every file is named at once', async () => {
  const problems = await problemsOf({
    'categories.csv': `code,path1,path2,path3,english,line,level,tags,lexicon
heat.too-cold,供热,,温度不达标,Too cold,heat,24h,,
Heat Too Hot,供热,室内,过热,Too hot,stoves,3d,,`,
    'catalogue.csv': `id,category,place,kind,lead,supports,level,sign_limit,basis
C-1,water.*,990000,plea,bureau:water,street|utility:heat|nobody,9d,1year,
C-1,heat.*,*,*,street,,,,x`,
    'words.csv': 'word,class,topic,weight\n着火,sensitive,火灾,heavy\n',
  })
  expect(problems).toEqual([
    'categories.csv:2 path2 ""',
    'categories.csv:3 code "Heat Too Hot"',
    'categories.csv:3 line "stoves"',
    'categories.csv:3 level "3d"',
    'catalogue.csv:2 id "C-1"',
    'catalogue.csv:2 category "water.*"',
    'catalogue.csv:2 place "990000"',
    'catalogue.csv:2 kind "plea"',
    'catalogue.csv:2 lead "bureau:water"',
    'catalogue.csv:2 supports "nobody"',
    'catalogue.csv:2 level "9d"',
    'catalogue.csv:2 sign_limit "1year"',
    'catalogue.csv:2 basis ""',
    'catalogue.csv:3 id "C-1"',
    'words.csv:2 weight "heavy"',
  ])
})

test('a faulty row is named alone, not with all that rests on the sound ones', async () => {
  const templates = `kind,code-pattern,name-pattern,short-name-pattern,line
district-department,department-{code}-housing,{name}住建委,,housing
utility,utility-heat,供热,,heat
utility,utility-rail,铁路,,rail`
  expect(await problemsOf({ 'unit-templates.csv': templates })).toEqual(['unit-templates.csv:4 line "rail"'])
})

test('what people say for places is read; an alias of nothing, of no kind or written twice is named', async () => {
  const heading = 'alias,place,kind\n'
  const { placeAliases } = await read({ 'place-aliases.csv': `${heading}建国门外,110105001,name\n` })
  expect(placeAliases).toEqual([{ alias: '建国门外', place: '110105001', kind: 'name' }])
  await city?.remove()
  const faulty = '外,110105001,name\n国贸,110199,landmark\n国贸,110105001,shop\n国贸,110105001,landmark\n'
  expect(await problemsOf({ 'place-aliases.csv': heading + faulty })).toEqual([
    'place-aliases.csv:2 alias "外"',
    'place-aliases.csv:3 place "110199"',
    'place-aliases.csv:4 alias "国贸"',
    'place-aliases.csv:4 kind "shop"',
    'place-aliases.csv:5 alias "国贸"',
  ])
})

test('a rulebook that is malformed or contradicts itself is refused with the field', async () => {
  expect(await problemsOf({ 'rulebook.json': '{' })).toContain('rulebook.json:1 / ""')
  await city?.remove()
  const problems = await problemsOf({ 'rulebook.json': '[{ "edition": "2026-01" }]' })
  expect(problems.some((problem) => problem.startsWith('rulebook.json:1 /'))).toBe(true)
})

test('a missing file is named', async () => {
  city = await cityFolder()
  await expect(readCityFiles(`${city.folder}/nowhere`)).rejects.toThrow(/lines.csv is missing/)
})

test('units may be listed instead of made from templates', async () => {
  const { units } = await read({
    'units.csv':
      'code,name,kind,area,line,parent\nutility-heat,热力,utility,11,heat,\ndepartment-110105-housing,住建委,district-department,110105,housing,\n',
  })
  expect(units.map(({ code }) => code)).toEqual(['utility-heat', 'department-110105-housing'])
})

test('lines of the catalogue that are equally narrow, and units above each other in a circle, are named by file and line [DISPATCH-04] [CLOCK-03]', async () => {
  const lines = `id,category,place,kind,lead,supports,level,sign_limit,basis
C-1,*,*,*,street,,,,由属地首接
C-2,heat.*,*,*,utility:heat,,,,供热
C-3,heat.*,*,*,street,,,,供热`
  expect(await problemsOf({ 'catalogue.csv': lines })).toEqual([
    'catalogue.csv:3 category "heat.*"',
    'catalogue.csv:4 category "heat.*"',
  ])
  await city?.remove()
  const units = `code,name,kind,area,line,parent
utility-heat,热力,utility,11,heat,
department-110105-housing,住建委,district-department,110105,housing,street-110105001
street-110105001,建外街道,street,110105001,,department-110105-housing`
  expect(await problemsOf({ 'units.csv': units })).toEqual([
    'units.csv:3 parent "department-110105-housing → street-110105001"',
  ])
})
