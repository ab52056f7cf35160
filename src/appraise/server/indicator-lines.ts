import type { Dimension } from '#foundations/indicators/grains.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import { type CategoryCode, levelNames } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { oneDecimal } from '#foundations/three-rates/score.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Headings } from '#platform/http/export-rows.ts'
import type { AreaIndex, IndexFigures, IndicatorFigures } from '../indicator-api.ts'

type Named = Pick<City, 'units' | 'places' | 'categories' | 'rulebook'>
type Line = Readonly<Record<string, unknown>>

/** What dimensions are called in exports. */
export const groups: Readonly<Record<Dimension, { readonly zh: string; readonly en: string }>> = {
  unit: { zh: '单位', en: 'Unit' },
  district: { zh: '区', en: 'District' },
  street: { zh: '街道（乡镇）', en: 'Street' },
  topic: { zh: '大类', en: 'Topic' },
  category: { zh: '分类', en: 'Category' },
  tag: { zh: '七有五性', en: 'Tag' },
  level: { zh: '等级', en: 'Level' },
  kind: { zh: '诉求类型', en: 'Kind' },
  channel: { zh: '渠道', en: 'Channel' },
  requester: { zh: '诉求人', en: 'Requester' },
  step: { zh: '环节', en: 'Step' },
  day: { zh: '日', en: 'Day' },
  week: { zh: '周（起）', en: 'Week of' },
  month: { zh: '月', en: 'Month' },
}

/** The columns of an exported indicator: its groups, the figure, and what it is of. */
export function figureHeadings({ by, indicator }: Pick<IndicatorFigures, 'by' | 'indicator'>): Headings {
  return {
    ...Object.fromEntries((by as Dimension[]).map((dimension, at) => [`key${at + 1}`, groups[dimension]])),
    value: indicator.words,
    numerator: { zh: '分子', en: 'Numerator' },
    denominator: { zh: '分母', en: 'Denominator' },
    cases: { zh: '件数', en: 'Cases' },
  }
}

/** An indicator as lines to export, what all groups come to last; a figure over too few cases stays empty, never 0. */
export function figureLines({ by, rows, total }: IndicatorFigures, city: Named, language: Language): readonly Line[] {
  const line = ({ value, rate, cases }: IndicatorFigures['total']) => ({ value, ...rate, cases })
  return [
    ...rows.map(({ keys, ...figure }) => ({
      ...Object.fromEntries(keys.map((key, at) => [`key${at + 1}`, nameOf(by[at], key, city, language)])),
      ...line(figure),
    })),
    { key1: '合计 All', ...line(total) },
  ]
}

/** What a group is called in exports; units and places have a Chinese name alone. */
export function nameOf(dimension: string | undefined, key: string | null, city: Named, language: Language): string {
  if (key === null) return ''
  return found[dimension ?? '']?.(key, city, language) ?? key
}

type Language = 'zh' | 'en'

const found: Readonly<Record<string, (key: string, city: Named, language: Language) => string | undefined>> = {
  unit: (key, { units }) => units.get(key as UnitCode)?.name,
  district: (key, { places }) => places.find(key as PlaceCode)?.name,
  street: (key, { places }) => places.find(key as PlaceCode)?.name,
  level: (key, { rulebook }, language) => rulebook.levels.find(({ code }) => code === key)?.words[language],
  category: (key, { categories }, language) => {
    const category = categories.get(key as CategoryCode)
    return (
      category &&
      levelNames(category)
        .map((words) => words[language])
        .join(' / ')
    )
  },
  topic: (key, { categories }, language) => topicOf(key, categories)?.[language],
}

/** A topic is the first part of its categories' codes, and called what their paths begin with. */
function topicOf(key: string, categories: City['categories']) {
  for (const category of categories.values()) if (category.code.startsWith(`${key}.`)) return levelNames(category)[0]
  return undefined
}

/** The columns of an exported index: the area, the index, of how many tags it is, then tag by tag. */
export function indexHeadings({ index, level }: Pick<IndexFigures, 'index' | 'level'>): Headings {
  return {
    area: level === 'street' ? groups.street : groups.district,
    value: index.words,
    tags: { zh: '计入标签数', en: 'Tags counted' },
    ...Object.fromEntries(index.tags.map(({ tag }, at) => [`tag${at}`, { zh: tag, en: tag }])),
  }
}

/** An index as lines to export, what the reader may see in all last. */
export function indexLines({ areas, all }: IndexFigures, { places }: Pick<Named, 'places'>): readonly Line[] {
  const rounded = (value: number | undefined) => (value === undefined ? undefined : oneDecimal(value))
  const line = (name: string, { value, tags, cells }: AreaIndex) => ({
    ...{ area: name, value: rounded(value), tags },
    ...Object.fromEntries(cells.map((cell, at) => [`tag${at}`, rounded(cell.value)])),
  })
  const name = (area = '') => places.find(area)?.name ?? area
  return [...areas.map((area) => line(name(area.area), area)), line('合计 All', all)]
}
