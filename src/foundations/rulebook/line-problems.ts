import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { PlaceIndex } from '#foundations/places/place-index.ts'
import { lineOf, type RowProblem } from '#foundations/places/row-problem.ts'
import { isOpenOn, type Unit } from '#foundations/units/unit.ts'
import type { CatalogueLine } from './catalogue.ts'
import { demandKinds, requesterKinds } from './demand.ts'
import { dutyPatternOf } from './duty-pattern.ts'

/** A line of the catalogue as somebody wrote it: right in form, and nobody has looked yet at what it names. */
export type WrittenLine = {
  readonly [Field in keyof CatalogueLine]: CatalogueLine[Field] extends readonly string[] ? readonly string[] : string
}

export type LineReason =
  | 'missing'
  | 'id-repeated'
  | 'category-unknown'
  | 'place-unknown'
  | 'kind-unknown'
  | 'requester-unknown'
  | 'condition-unknown'
  | 'no-unit'
  | 'unit-closed'
  | 'level-unknown'
  | 'sign-limit-unknown'

/** What a catalogue line may name. */
export type LineWorld = {
  readonly categories: readonly { readonly code: string }[]
  readonly places: PlaceIndex
  readonly units: readonly Unit[]
  readonly levels: ReadonlySet<string>
  readonly signLimits: ReadonlySet<string>
  readonly conditions: ReadonlySet<string>
  /** From when on the lines hold; absent: units that closed at any time count as there. */
  readonly on?: LocalDate
}

type Finding = readonly [field: string, value: string, reason: LineReason]

/** What lines name that the city does not have: they would dispatch to nobody. The n-th line stands in row n + 1 of its file. [DISPATCH-04] */
export function lineProblems(lines: readonly WrittenLine[], world: LineWorld): readonly RowProblem<LineReason>[] {
  const duties = dutiesOf(world)
  const ids = Map.groupBy(lines, ({ id }) => id)
  return lines.flatMap((line, index) => {
    const { id, category, place, kind, requester, condition, level, signLimit, basis } = line
    const told = (isFault: boolean, ...finding: Finding): readonly Finding[] => (isFault ? [finding] : [])
    const found = [
      ...told(id === '', 'id', id, 'missing'),
      ...told(id !== '' && ids.get(id)?.length !== 1, 'id', id, 'id-repeated'),
      ...told(!namesCategory(category, world), 'category', category, 'category-unknown'),
      ...told(!namesPlace(place, world), 'place', place, 'place-unknown'),
      ...told(!isAmong(kind, ['*', ...demandKinds]), 'kind', kind, 'kind-unknown'),
      ...told(!isAmong(requester, requesterKinds), 'requester', requester ?? '', 'requester-unknown'),
      ...told(!isAmong(condition, world.conditions), 'condition', condition ?? '', 'condition-unknown'),
      ...dutyFindings(namesPlace(place, world) ? line : { ...line, place: '*' }, duties, world.on),
      ...told(!isAmong(level, world.levels), 'level', level ?? '', 'level-unknown'),
      ...told(!isAmong(signLimit, world.signLimits), 'sign_limit', signLimit ?? '', 'sign-limit-unknown'),
      ...told(basis === '', 'basis', basis, 'missing'),
    ]
    return found.map(([field, value, reason]) => ({ row: lineOf(index), field, value, reason }))
  })
}

function isAmong(value: string | undefined, known: Iterable<string>): boolean {
  return value === undefined || new Set(known).has(value)
}

function namesCategory(pattern: string, { categories }: LineWorld): boolean {
  if (pattern === '*') return true
  if (pattern.endsWith('.*')) return categories.some(({ code }) => code.startsWith(pattern.slice(0, -1)))
  return categories.some(({ code }) => code === pattern)
}

function namesPlace(pattern: string, { places }: LineWorld): boolean {
  const level = places.find(pattern)?.level
  return pattern === '*' || level === 'district' || level === 'street'
}

type Duties = ReadonlyMap<string, readonly Unit[]>

function dutiesOf({ units }: LineWorld): Duties {
  return Map.groupBy(units, (unit) => dutyPatternOf(unit) ?? '')
}

/** Of a line that is bound to a place, only units count that serve some of it; some street there is in every city. */
function dutyFindings({ lead, supports, place }: WrittenLine, duties: Duties, on?: LocalDate): readonly Finding[] {
  const patterns = [['lead', lead] as const, ...supports.map((support) => ['supports', support] as const)]
  return patterns.flatMap(([field, pattern]): readonly Finding[] => {
    if (pattern === 'street' && place === '*') return []
    const there = (duties.get(pattern) ?? []).filter(({ area }) => place === '*' || overlap(area, place))
    if (there.length === 0) return [[field, pattern, 'no-unit']]
    return on === undefined || there.some((unit) => isOpenOn(unit, on)) ? [] : [[field, pattern, 'unit-closed']]
  })
}

function overlap(area: string, place: string): boolean {
  return area.startsWith(place) || place.startsWith(area)
}
