import type { Place, PlaceLevel } from '#foundations/places/place.ts'
import { districtOf, isPlaceCode, isWithin, streetOf } from '#foundations/places/place.ts'
import { type Row, textOf } from '#foundations/places/row-problem.ts'
import type { Unit, UnitKind } from '#foundations/units/unit.ts'
import { isUnitKind, unitCode } from '#foundations/units/unit.ts'
import { advice, checkRows, type FileProblem } from './file-problem.ts'

const file = 'unit-templates.csv'

/** Over which places a template of a kind makes one unit each. */
const levelOfKind: Readonly<Record<UnitKind, PlaceLevel>> = {
  centre: 'city',
  'city-bureau': 'city',
  utility: 'city',
  'district-centre': 'district',
  'district-department': 'district',
  street: 'street',
  community: 'community',
}

const kindAdvice = {
  zh: `类别须为 ${Object.keys(levelOfKind).join('、')}`,
  en: `The kind must be one of ${Object.keys(levelOfKind).join(', ')}`,
}
const codeAdvice = {
  zh: '编码模板只能用小写字母、数字、连字符和 {code}',
  en: 'Write the code in lower-case letters, digits, hyphens and {code}, the place’s code',
}

const withinAdvice = {
  zh: '范围须为地点编码，多个用分号分隔；留空为全市',
  en: 'Write codes of places, separated by semicolons; leave it empty for the whole city',
}

/** What is wrong with unit-templates.csv. */
export function templateProblems(rows: readonly Row[], lines: ReadonlySet<string>): readonly FileProblem[] {
  return checkRows(file, rows, (row) => {
    const line = textOf(row, 'line')
    return [
      ['kind', !isUnitKind(textOf(row, 'kind')) && kindAdvice],
      ['within', !withinOf(row).every(isPlaceCode) && withinAdvice],
      ['code-pattern', !/^[a-z0-9]+(?:-(?:[a-z0-9]+|\{code\}))*$/.test(textOf(row, 'code-pattern')) && codeAdvice],
      ['name-pattern', textOf(row, 'name-pattern') === '' && advice.missing],
      ['line', line !== '' && !lines.has(line) && advice.unknownLine],
    ]
  })
}

/**
 * One unit per template and place it ranges over, within the places it names or everywhere, each below the unit that supervises
 * it: a community below its street, a street and a department below their district's centre, everything else below the city's.
 * `{code}` and `{name}` in a pattern stand for the place's own.
 */
export function unitsFromTemplates(rows: readonly Row[], places: readonly Place[]): readonly Unit[] {
  const bare = rows.flatMap((row) => {
    const kind = textOf(row, 'kind')
    if (!isUnitKind(kind)) return []
    const within = withinOf(row).filter(isPlaceCode)
    const ranges = ({ level, code }: Place) =>
      level === levelOfKind[kind] && (within.length === 0 || within.some((area) => isWithin(code, area)))
    return places.filter(ranges).map((place) => unitOf(row, kind, place))
  })
  const centre = bare.find(({ kind }) => kind === 'centre')
  const byArea = (kind: UnitKind) => new Map(bare.filter((unit) => unit.kind === kind).map((unit) => [unit.area, unit]))
  const [districtCentres, streets] = [byArea('district-centre'), byArea('street')]
  return bare.map((unit) => {
    const street = unit.kind === 'community' ? streetOf(unit.area) : undefined
    const district = unit.kind === 'district-centre' ? undefined : districtOf(unit.area)
    const parent = (street && streets.get(street)) ?? (district && districtCentres.get(district)) ?? centre
    return parent === undefined || parent === unit ? unit : { ...unit, parent: parent.code }
  })
}

function withinOf(row: Row): readonly string[] {
  const text = textOf(row, 'within')
  return text === '' ? [] : text.split(';')
}

function unitOf(row: Row, kind: UnitKind, place: Place): Unit {
  const fill = (field: string) => textOf(row, field).replaceAll('{code}', place.code).replaceAll('{name}', place.name)
  const [shortName, line] = [fill('short-name-pattern'), textOf(row, 'line')]
  return {
    code: unitCode(fill('code-pattern')),
    name: fill('name-pattern'),
    ...(shortName === '' ? {} : { shortName }),
    kind,
    area: place.code,
    ...(line === '' ? {} : { line }),
  }
}
