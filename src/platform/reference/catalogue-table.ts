import type { PlaceIndex } from '#foundations/places/place-index.ts'
import { type Row, repeatedValues, textOf } from '#foundations/places/row-problem.ts'
import type { CatalogueLine, LeadPattern } from '#foundations/rulebook/catalogue.ts'
import { type DemandKind, demandKinds, type LevelCode } from '#foundations/rulebook/demand.ts'
import type { Unit } from '#foundations/units/unit.ts'
import { advice, checkRows, type FileProblem } from './file-problem.ts'
import { partsOf } from './table-files.ts'

/** What a catalogue line may name. */
export type CatalogueWorld = {
  readonly categories: readonly { readonly code: string }[]
  readonly places: PlaceIndex
  readonly units: readonly Unit[]
  readonly levels: ReadonlySet<string>
  readonly signLimits: ReadonlySet<string>
}

const words = {
  category: {
    zh: '须为 categories.csv 中的编码、以 .* 结尾的前缀或 *',
    en: 'Name a code of categories.csv, a prefix of some ending in .*, or *',
  },
  place: { zh: '须为 * 或区、街道编码', en: 'Write *, or the code of a district or street' },
  kind: { zh: `须为 * 或 ${demandKinds.join('、')}`, en: `Write * or one of ${demandKinds.join(', ')}` },
  lead: {
    zh: '须为 street、department:条线、bureau:名称 或 utility:名称，且有这样的单位',
    en: 'Write street, department:<line>, bureau:<name> or utility:<name>, for which there is a unit',
  },
  signLimit: { zh: '规则版本中没有该签收时限', en: 'A rulebook edition does not know this sign-for limit' },
} as const

/** What is wrong with catalogue.csv: lines that name what the city does not have would dispatch to nobody. */
export function catalogueProblems(rows: readonly Row[], world: CatalogueWorld): readonly FileProblem[] {
  const repeated = repeatedValues(rows, 'id')
  const isLead = leadCheck(world.units)
  return checkRows('catalogue.csv', rows, (row) => {
    const text = (field: string) => textOf(row, field)
    return [
      ['id', text('id') === '' && advice.missing],
      ['id', repeated.has(text('id')) && advice.repeated],
      ['category', !namesCategory(text('category'), world) && words.category],
      ['place', !namesPlace(text('place'), world) && words.place],
      ['kind', !isKind(text('kind')) && words.kind],
      ['lead', !isLead(text('lead')) && words.lead],
      ['supports', !partsOf(text('supports')).every(isLead) && words.lead],
      ['level', isUnknown(text('level'), world.levels) && advice.unknownLevel],
      ['sign_limit', isUnknown(text('sign_limit'), world.signLimits) && words.signLimit],
      ['basis', text('basis') === '' && advice.missing],
    ]
  })
}

/** The lines of a catalogue file in which no problem was found. */
export function catalogueOf(rows: readonly Row[]): readonly CatalogueLine[] {
  return rows.map((row) => {
    const text = (field: string) => textOf(row, field)
    const [kind, level, signLimit] = [text('kind'), text('level'), text('sign_limit')]
    return {
      id: text('id'),
      category: text('category'),
      place: text('place'),
      kind: isKind(kind) ? kind : '*',
      lead: text('lead') as LeadPattern,
      supports: partsOf(text('supports')) as readonly LeadPattern[],
      ...(level === '' ? {} : { level: level as LevelCode }),
      ...(signLimit === '' ? {} : { signLimit }),
      basis: text('basis'),
    }
  })
}

function namesCategory(text: string, { categories }: CatalogueWorld): boolean {
  if (text === '*') return true
  if (text.endsWith('.*')) return categories.some(({ code }) => code.startsWith(text.slice(0, -1)))
  return categories.some(({ code }) => code === text)
}

function namesPlace(text: string, { places }: CatalogueWorld): boolean {
  const level = places.find(text)?.level
  return text === '*' || level === 'district' || level === 'street'
}

function isUnknown(text: string, known: ReadonlySet<string>): boolean {
  return text !== '' && !known.has(text)
}

function isKind(text: string): text is DemandKind | '*' {
  return text === '*' || (demandKinds as readonly string[]).includes(text)
}

function leadCheck(units: readonly Unit[]): (text: string) => boolean {
  const codes = new Set<string>(units.map(({ code }) => code))
  const departments = new Set(units.filter(({ kind }) => kind === 'district-department').map(({ line }) => line))
  return (text) => {
    const [kind, name = ''] = text.split(':', 2)
    if (kind === 'department') return departments.has(name)
    return text === 'street' || (/^(?:bureau|utility)$/.test(kind ?? '') && codes.has(`${kind}-${name}`))
  }
}
