import type { Place, PlaceLevel } from '#foundations/places/place.ts'
import { districtOf } from '#foundations/places/place.ts'
import { type Row, textOf } from '#foundations/places/row-problem.ts'
import type { Unit, UnitKind } from '#foundations/units/unit.ts'
import { isUnitKind, unitCode } from '#foundations/units/unit.ts'
import { advice, checkRows, type FileProblem } from './file-problem.ts'

const file = 'unit-templates.csv'

/** Over which places a template of a kind makes one unit each. */
const levelOfKind: Readonly<Record<Exclude<UnitKind, 'community'>, PlaceLevel>> = {
  centre: 'city',
  'city-bureau': 'city',
  utility: 'city',
  'district-centre': 'district',
  'district-department': 'district',
  street: 'street',
}

const kindAdvice = {
  zh: `类别须为 ${Object.keys(levelOfKind).join('、')}`,
  en: `The kind must be one of ${Object.keys(levelOfKind).join(', ')}`,
}
const codeAdvice = {
  zh: '编码模板只能用小写字母、数字、连字符和 {code}',
  en: 'Write the code in lower-case letters, digits, hyphens and {code}, the place’s code',
}

/** What is wrong with unit-templates.csv. */
export function templateProblems(rows: readonly Row[], lines: ReadonlySet<string>): readonly FileProblem[] {
  return checkRows(file, rows, (row) => {
    const line = textOf(row, 'line')
    return [
      ['kind', !isTemplateKind(textOf(row, 'kind')) && kindAdvice],
      ['code-pattern', !/^[a-z0-9]+(?:-(?:[a-z0-9]+|\{code\}))*$/.test(textOf(row, 'code-pattern')) && codeAdvice],
      ['name-pattern', textOf(row, 'name-pattern') === '' && advice.missing],
      ['line', line !== '' && !lines.has(line) && advice.unknownLine],
    ]
  })
}

/**
 * One unit per template and place it ranges over, each below the unit that supervises it: a street and a department below
 * their district's centre, everything else below the city's. Communities are no units here. `{code}` and `{name}` in a
 * pattern stand for the place's own.
 */
export function unitsFromTemplates(rows: readonly Row[], places: readonly Place[]): readonly Unit[] {
  const bare = rows.flatMap((row) => {
    const kind = textOf(row, 'kind')
    if (!isTemplateKind(kind)) return []
    return places.filter(({ level }) => level === levelOfKind[kind]).map((place) => unitOf(row, kind, place))
  })
  const centre = bare.find(({ kind }) => kind === 'centre')
  const districtCentres = new Map(
    bare.filter(({ kind }) => kind === 'district-centre').map((unit) => [unit.area, unit]),
  )
  return bare.map((unit) => {
    const district = unit.kind === 'district-centre' ? undefined : districtOf(unit.area)
    const parent = (district && districtCentres.get(district)) ?? centre
    return parent === undefined || parent === unit ? unit : { ...unit, parent: parent.code }
  })
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

function isTemplateKind(text: string): text is keyof typeof levelOfKind {
  return isUnitKind(text) && text !== 'community'
}
