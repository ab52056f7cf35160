import { gazetteerOf } from '#foundations/gazetteer/gazetteer.ts'
import { type PlaceReading, readPlaces } from '#foundations/gazetteer/read-places.ts'
import { placeCode } from '#foundations/places/place.ts'
import type { PlaceAlias } from '#foundations/places/place-alias.ts'
import { indexPlaces } from '#foundations/places/place-index.ts'
import { parsePlaceRows } from '#foundations/places/place-rows.ts'

const rows = `
11,北京市,
110105,朝阳区,11
110105001,建外街道,110105
110105001001,永安里东社区,110105001
110105001002,中南汽车世界社区,110105001
110105002,朝外街道,110105
110105002001,幸福村社区居委会,110105002
110105007,六里屯街道,110105
110105007001,甜水园社区,110105007
110105030,东风地区,110105
110105030001,六里屯村委会,110105030
110105031,中山街道,110105
110105032,朝阳街街道,110105
110105033,文艺路街道,110105
110114,昌平区,11
110114010,回龙观街道,110114
110114010001,龙泽苑社区,110114010
110114010002,幸福村社区居委会,110114010
110114011,霍营镇,110114
110114011001,和平社区,110114011
110114011002,云趣园社区,110114011`

const parsed = parsePlaceRows(
  rows
    .trim()
    .split('\n')
    .map((row) => Object.fromEntries(row.split(',').map((value, at) => [['code', 'name', 'parent'][at] ?? '', value]))),
)
if (parsed.problems !== undefined) throw new Error('The rows are faulty')
/** Places whose names are hard to tell: shared by two, part of a road, an ordinary word. */
export const places = indexPlaces(parsed.places)
export const aliases: readonly PlaceAlias[] = [
  { alias: '建国门外', place: placeCode('110105001'), kind: 'name' },
  { alias: '国贸', place: placeCode('110105001001'), kind: 'landmark' },
  { alias: '天通苑', place: placeCode('110114010'), kind: 'estate' },
  { alias: '天通苑', place: placeCode('110114011'), kind: 'estate' },
]
export const gazetteer = gazetteerOf(places, aliases)

/** How a text is read among these places. */
export function read(text: string): PlaceReading {
  return readPlaces(text, gazetteer)
}
