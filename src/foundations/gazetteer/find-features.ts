import { isGap } from './surroundings.ts'

export type Span = { readonly start: number; readonly end: number }
/** Words of a text with where they stand. */
export type Said = Span & { readonly said: string }

type Feature = 'road' | 'estate' | 'building' | 'landmark'

/** What names of roads, estates and landmarks end in, longest first. */
const tails: Readonly<Record<Exclude<Feature, 'building'>, readonly string[]>> = {
  road: ['大道', '大街', '胡同', '高速', '国道', '路', '街', '巷', '弄'],
  estate: [
    '小区',
    '花园',
    '公寓',
    '家园',
    '嘉园',
    '公馆',
    '新村',
    '新城',
    '山庄',
    '华府',
    '豪庭',
    '别墅',
    '广场',
    '苑',
    '郡',
  ],
  landmark: [
    '地铁站',
    '火车站',
    '汽车站',
    '公交站',
    '派出所',
    '幼儿园',
    '立交桥',
    '体育馆',
    '图书馆',
    '医院',
    '小学',
    '中学',
    '大学',
    '学校',
    '公园',
    '商场',
    '市场',
    '超市',
    '大厦',
    '大桥',
    '机场',
    '收费站',
  ],
}

/** Words with such an ending that are no names. */
const plain = new Set([
  '道路',
  '马路',
  '公路',
  '铁路',
  '线路',
  '电路',
  '小路',
  '大路',
  '一路',
  '半路',
  '上街',
  '逛街',
  '该路',
  '此路',
  '本小区',
  '该小区',
  '我小区',
  '农贸市场',
  '菜市场',
])

/** Characters a name does not go back across: particles, prepositions, pronouns, verbs of place. */
const stops = new Set(
  '的在于到从往至和与及跟是了住我你他这那为由对向请把被让问叫该本此有也但而或因给靠邻处过沿经个区县市镇乡道去某各每条号栋幢楼',
)

const longestName = 8

/** One for each character that lies in a span, else nought. */
export function coverOf(text: string, spans: readonly Span[]): Uint8Array {
  const cover = new Uint8Array(text.length)
  for (const { start, end } of spans) cover.fill(1, start, end)
  return cover
}

/** The first road, estate, building and landmark of a normal text; they do not reach into the spans already taken. */
export function findFeatures(text: string, taken: readonly Span[]): { readonly [Name in Feature]?: Span } {
  const ends = new Set(taken.map(({ end }) => end))
  const inside = coverOf(text, taken)
  const found: { [Name in Feature]?: Span } = {}
  for (let at = 0; at < text.length; at += 1) {
    const named = inside[at] === 1 ? undefined : tailAt(text, at)
    if (named === undefined || found[named.feature] !== undefined) continue
    const end = endOf(text, at, named)
    const start = beginOf(text, at, ends)
    if (at - start < 1 || plain.has(text.slice(start, end))) continue
    found[named.feature] = { start, end }
    ends.add(end)
  }
  const building = buildingIn(text)
  return building === undefined ? found : { ...found, building }
}

type Tail = { readonly feature: keyof typeof tails; readonly tail: string }

const tailsByFirst: ReadonlyMap<number, readonly Tail[]> = Map.groupBy(
  (['landmark', 'estate', 'road'] as const).flatMap((feature) => tails[feature].map((tail) => ({ feature, tail }))),
  ({ tail }) => tail.charCodeAt(0),
)

function tailAt(text: string, at: number): Tail | undefined {
  return tailsByFirst.get(text.charCodeAt(at))?.find(({ tail }) => text.startsWith(tail, at))
}

/** 北苑家园: a tail may be followed by another of its kind. */
function endOf(text: string, at: number, { feature, tail }: Tail): number {
  const end = at + tail.length
  const next = tailAt(text, end)
  return next?.feature === feature ? end + next.tail.length : end
}

function beginOf(text: string, at: number, ends: ReadonlySet<number>): number {
  let start = at
  while (
    start > 0 &&
    at - start < longestName &&
    !ends.has(start) &&
    !isGap(text, start - 1) &&
    !stops.has(text.charAt(start - 1))
  )
    start -= 1
  return start
}

const building =
  /[a-z]?\d{1,4}(?:-\d{1,4})?(?:号楼|号院|单元|栋|幢|座|号|室|层|楼)(?:[a-z]?\d{1,4}(?:-\d{1,4})?(?:号楼|单元|栋|幢|座|号|室|层|楼|)){0,4}/iu

function buildingIn(text: string): Span | undefined {
  const found = building.exec(text)
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length }
}
