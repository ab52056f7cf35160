import { readFileSync } from 'node:fs'
import { calendarOf } from '#foundations/calendar/calendar.ts'
import { chineseWorkingDays } from '#foundations/calendar/chinese-days.ts'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { placeCode } from '#foundations/places/place.ts'
import type { PlaceAlias } from '#foundations/places/place-alias.ts'
import { indexPlaces } from '#foundations/places/place-index.ts'
import { parsePlaceRows } from '#foundations/places/place-rows.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { parseUnitRows } from '#foundations/units/unit-rows.ts'
import { catalogueLines, categoryList, cityWords } from './catalogue.ts'

/** A Monday morning on which most stories of the tests begin. */
export const monday = momentOf('2026-11-23T10:00:00+08:00')

/** So many hours after that Monday morning. */
export function hoursLater(hours: number): Moment {
  return (monday + hours * 3_600_000) as Moment
}

/** The places every test talks about: two districts, three streets, three communities. */
export const places = {
  city: placeCode('11'),
  chaoyang: placeCode('110105'),
  jianwai: placeCode('110105001'),
  yongan: placeCode('110105001001'),
  chaowai: placeCode('110105002'),
  tilu: placeCode('110105002001'),
  changping: placeCode('110114'),
  huilongguan: placeCode('110114010'),
  longze: placeCode('110114010001'),
}

/** The units every test talks about: the centres, three streets and a community, a department, a bureau and a utility. */
export const units = {
  centre: unitCode('centre'),
  districtCentre: unitCode('centre-110105'),
  jianwai: unitCode('street-110105001'),
  chaowai: unitCode('street-110105002'),
  huilongguan: unitCode('street-110114010'),
  yongan: unitCode('community-110105001001'),
  housing: unitCode('department-110105-housing'),
  urban: unitCode('department-110105-urban-management'),
  heatBureau: unitCode('bureau-heat'),
  heatUtility: unitCode('utility-heat'),
}

const placeRows = `
11,北京市,
110105,朝阳区,11
110105001,建外街道,110105
110105001001,永安里东社区,110105001
110105002,朝外街道,110105
110105002001,体东社区,110105002
110114,昌平区,11
110114010,回龙观街道,110114
110114010001,龙泽苑社区,110114010`

const unitRows = `
centre,市民热线服务中心,centre,11,,
centre-110105,朝阳区城市运行中心,district-centre,110105,,centre
street-110105001,建外街道办事处,street,110105001,,centre-110105
street-110105002,朝外街道办事处,street,110105002,,centre-110105
street-110114010,回龙观街道办事处,street,110114010,,centre
community-110105001001,永安里东社区居委会,community,110105001001,,street-110105001
department-110105-housing,朝阳区房管局,district-department,110105,housing,centre-110105
department-110105-urban-management,朝阳区城管委,district-department,110105,urban-management,centre-110105
bureau-heat,市城市管理委员会,city-bureau,11,heat,centre
utility-heat,市热力集团,utility,11,heat,bureau-heat`

/** What the people of the tests say for its places. */
export const placeAliases: readonly PlaceAlias[] = [
  { alias: '建国门外', place: places.jianwai, kind: 'name' },
  { alias: '建外大街', place: places.jianwai, kind: 'road' },
  { alias: '国贸', place: places.yongan, kind: 'landmark' },
]

/** A small city under the shipped rules; parts may be replaced for one test. */
export function castCity(over: Partial<City> = {}): City {
  const rulebook = rulebookOfTheHouse()
  return {
    rulebook,
    calendar: calendarOf(chineseWorkingDays, openingsOf(rulebook)),
    places: indexPlaces(placesOfTheCast()),
    placeAliases,
    units: new Map(unitsOfTheCast().map((unit) => [unit.code, unit])),
    categories: new Map(categoryList.map((category) => [category.code, category])),
    catalogue: { edition: 'cast', lines: catalogueLines },
    words: cityWords,
    ...over,
  }
}

function rulebookOfTheHouse(): Rulebook {
  const [first] = JSON.parse(readFileSync(new URL('../../city/beijing/rulebook.json', import.meta.url), 'utf8'))
  return first
}

function openingsOf({ workingTime }: Rulebook) {
  return workingTime.spans.map(({ open, close }) => ({ from: minuteOf(open), to: minuteOf(close) }))
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function placesOfTheCast() {
  const parsed = parsePlaceRows(rowsOf(placeRows, ['code', 'name', 'parent']))
  if (parsed.problems !== undefined) throw new Error(`The cast's places are faulty: ${JSON.stringify(parsed.problems)}`)
  return parsed.places
}

function unitsOfTheCast() {
  const codes = new Set(rowsOf(placeRows, ['code']).map(({ code }) => code))
  const rows = rowsOf(unitRows, ['code', 'name', 'kind', 'area', 'line', 'parent'])
  const parsed = parseUnitRows(rows, (code) => codes.has(code))
  if (parsed.problems !== undefined) throw new Error(`The cast's units are faulty: ${JSON.stringify(parsed.problems)}`)
  return parsed.units
}

function rowsOf(text: string, fields: readonly string[]): readonly Record<string, string>[] {
  return text
    .trim()
    .split('\n')
    .map((line) => Object.fromEntries(line.split(',').map((value, index) => [fields[index] ?? '', value])))
}
