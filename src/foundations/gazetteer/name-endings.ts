import type { PlaceLevel } from '#foundations/places/place.ts'

/** The levels that free text names; grids have numbers only. */
export type NamedLevel = Exclude<PlaceLevel, 'grid'>

/** What may follow the stem of a name, by level, longest first: people use them for one another. */
const endings: Readonly<Record<NamedLevel, readonly string[]>> = {
  city: ['市'],
  district: ['新区', '区', '县', '市'],
  street: [
    '街道办事处',
    '镇人民政府',
    '乡人民政府',
    '地区办事处',
    '人民政府',
    '街道办',
    '办事处',
    '镇政府',
    '乡政府',
    '民族乡',
    '街道',
    '街办',
    '地区',
    '政府',
    '镇',
    '乡',
  ],
  community: [
    '社区居民委员会',
    '社区村民委员会',
    '村村民委员会',
    '社区居委会',
    '社区村委会',
    '居民委员会',
    '村民委员会',
    '村居委会',
    '村村委会',
    '社区居委',
    '居委会',
    '村委会',
    '社区',
    '村委',
    '村',
  ],
}

const sortless = /^(?:人民政府|政府|办事处)$/
const towns = /^(?:镇|乡|民族乡)/

/** A name without what its level adds to it; a stem of one character names nothing, so the whole name is kept. */
export function splitName(name: string, level: NamedLevel): { readonly stem: string; readonly ending: string } {
  const ending = endings[level].find((one) => name.length - one.length >= 2 && name.endsWith(one)) ?? ''
  return { stem: name.slice(0, name.length - ending.length), ending }
}

/**
 * The ending of a level that stands in the text right after a stem, empty when none does. A stem that ends in 街 shares that
 * character with 街道: 坡子街道 for 坡子街街道.
 */
export function endingAt(text: string, at: number, level: NamedLevel): string {
  const found = endings[level].find((ending) => text.startsWith(ending, at))
  if (found !== undefined) return found === '街道' && isRoadway(text, at + 2) ? '' : found
  if (level !== 'street' || text[at - 1] !== '街' || text[at] !== '道' || isRoadway(text, at + 1)) return ''
  return ['道办事处', '道办', '道'].find((ending) => text.startsWith(ending, at)) ?? ''
}

/** 朝阳街道路: the 道 belongs to a road. */
function isRoadway(text: string, at: number): boolean {
  return text[at] === '路'
}

/** Whether two endings of the street level are of one sort: 镇 and 乡, or 街道 and 地区; across sorts a name is less sure. */
export function sameSort(one: string, other: string): boolean {
  return sortless.test(one) || sortless.test(other) || towns.test(one) === towns.test(other)
}

/** The endings by which a misspelt name can still be told from other words. */
export const tellingEndings: Readonly<Record<'street' | 'community', readonly string[]>> = {
  street: ['街道', '地区', '镇', '乡'],
  community: ['社区', '居委会', '村'],
}
