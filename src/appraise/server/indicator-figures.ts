import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { Indicator, IndicatorEdition, LivingIndex } from '#foundations/indicators/api.ts'
import {
  type Counted,
  type Figure,
  figureOf,
  type IndexCell,
  indexCell,
  indexTotal,
} from '#foundations/indicators/figures.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Platform } from '#platform/platform.ts'
import type { AreaIndex, IndicatorRow } from '../indicator-api.ts'
import { compileIndicator, mostGroups } from './indicator-query.ts'
import type { Selection } from './indicator-sources.ts'

type Reading = Pick<Platform, 'pool' | 'now'>
type Keyed = Counted & { readonly key1?: string | null; readonly key2?: string | null }

async function countRows(
  { pool, now }: Reading,
  indicator: Indicator,
  selection: Selection,
  actor: Actor,
): Promise<readonly Keyed[]> {
  const { text, values } = compileIndicator(indicator, selection, actor, now())
  return (await pool.query<Keyed>(text, [...values])).rows
}

/** One indicator by group and in all, counted of what the actor may see. */
export async function indicatorFigures(
  reading: Reading,
  { indicator, leastCases }: Pick<IndicatorEdition, 'leastCases'> & { readonly indicator: Indicator },
  selection: Selection,
  actor: Actor,
): Promise<{ readonly rows: IndicatorRow[]; readonly cut: boolean; readonly total: Figure }> {
  const [groups, [total]] = await Promise.all([
    selection.by.length === 0 ? [] : countRows(reading, indicator, selection, actor),
    countRows(reading, indicator, { ...selection, by: [] }, actor),
  ])
  const figure = (counted: Counted | undefined) => figureOf(indicator.measure, counted ?? none, leastCases)
  return {
    rows: groups.slice(0, mostGroups).map((row) => ({ keys: keysOf(row, selection), ...figure(row) })),
    cut: groups.length > mostGroups,
    total: figure(total),
  }
}

const none: Counted = { rows: 0, value: null, numerator: null, denominator: null }

function keysOf({ key1 = null, key2 = null }: Keyed, { by }: Selection) {
  return [key1, key2].slice(0, by.length)
}

type IndexWish = {
  readonly edition: IndicatorEdition
  readonly index: LivingIndex
  readonly level: 'district' | 'street'
  readonly from: LocalDate
  readonly to: LocalDate
  readonly place?: string | undefined
}
/** What was counted of every part, by area and tag; the area is '' for all together. */
type Parts = ReadonlyMap<string, readonly Figure[]>

/** An index by area and tag, and of all the actor may see; a ticket whose place is not so exact is in the latter alone. */
export async function indexFigures(
  reading: Reading,
  wish: IndexWish,
  actor: Actor,
): Promise<{ readonly areas: AreaIndex[]; readonly all: AreaIndex }> {
  const indicators = new Map(wish.edition.indicators.map((indicator) => [indicator.code, indicator]))
  const counted = await Promise.all(
    wish.index.parts.map(({ indicator }) => partFigures(reading, wish, indicators.get(indicator), actor)),
  )
  const areas = new Set(counted.flatMap((part) => Array.from(part.keys(), (key) => key.split(' ')[0] ?? '')))
  const parts: Parts = new Map(
    [...areas].flatMap((area) =>
      wish.index.tags.map(({ tag }) => [`${area} ${tag}`, counted.map((part) => part.get(`${area} ${tag}`) ?? tooFew)]),
    ),
  )
  const told = (area: string) => areaIndex(wish.index, indicators, parts, area)
  return {
    areas: [...areas]
      .filter((area) => area !== '')
      .sort()
      .map(told),
    all: told(''),
  }
}

const tooFew: Figure = { cases: 0, few: true }

async function partFigures(
  reading: Reading,
  { edition, level, from, to, place }: IndexWish,
  indicator: Indicator | undefined,
  actor: Actor,
): Promise<ReadonlyMap<string, Figure>> {
  if (indicator === undefined) return new Map()
  const count = (by: Selection['by']) => countRows(reading, indicator, { by, from, to, place }, actor)
  const figure = (row: Counted) => figureOf(indicator.measure, row, edition.leastCases)
  const [byArea, byTag] = await Promise.all([count([level, 'tag']), count(['tag'])])
  return new Map([
    ...byArea.flatMap((row) => (row.key1 ? [[`${row.key1} ${row.key2}`, figure(row)] as const] : [])),
    ...byTag.map((row) => [` ${row.key1}`, figure(row)] as const),
  ])
}

function areaIndex(
  index: LivingIndex,
  indicators: ReadonlyMap<string, Indicator>,
  parts: Parts,
  area: string,
): AreaIndex {
  const cells = new Map<string, IndexCell>(
    index.tags.map(({ tag }) => [tag, indexCell(index, indicators, parts.get(`${area} ${tag}`) ?? [])]),
  )
  return {
    ...(area === '' ? {} : { area }),
    ...indexTotal(index, cells),
    cells: Array.from(cells.values(), ({ parts: of, ...value }) => ({ ...value, parts: [...of] })),
  }
}
