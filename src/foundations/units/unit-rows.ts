import { isLocalDate } from '#foundations/calendar/local-time.ts'
import { isPlaceCode } from '#foundations/places/place.ts'
import {
  type Advice,
  lineOf,
  type Parsed,
  type Row,
  type RowProblem,
  repeatedValues,
  textOf,
} from '#foundations/places/row-problem.ts'
import { isUnitCode, isUnitKind, type Unit, type UnitKind, unitKinds } from './unit.ts'

export type UnitRowReason =
  | 'code-malformed'
  | 'code-repeated'
  | 'name-missing'
  | 'kind-unknown'
  | 'area-unknown'
  | 'line-missing'
  | 'parent-unknown'
  | 'date-malformed'

/** What to do about a row that is refused. */
export const unitRowAdvice: Advice<UnitRowReason> = {
  'code-malformed': {
    zh: '编码只能用小写字母、数字和连字符，如 street-110105001',
    en: 'Write the code in lower-case letters, digits and hyphens, like street-110105001',
  },
  'code-repeated': { zh: '编码重复，请只保留一行', en: 'The code stands in several rows; keep one' },
  'name-missing': { zh: '请填写名称', en: 'Fill in the name' },
  'kind-unknown': { zh: `类别须为：${unitKinds.join('、')}`, en: `The kind must be one of: ${unitKinds.join(', ')}` },
  'area-unknown': { zh: '没有该地点，请先导入地点', en: 'The city has no such place; import its places first' },
  'line-missing': {
    zh: '部门、委办局和公共服务企业须填写条线，如 housing',
    en: 'A department, bureau or utility needs its line, such as housing',
  },
  'parent-unknown': { zh: '文件中没有该上级单位，请补上这一行', en: 'No row has this parent unit; add that row' },
  'date-malformed': { zh: '日期须写作 2026-11-23', en: 'Write the date like 2026-11-23' },
}

const kindsWithLine: readonly UnitKind[] = ['district-department', 'city-bureau', 'utility']

/**
 * Reads units from rows with the columns code, name, kind, area and, where they apply, shortName, line, parent and closedOn.
 * `hasPlace` tells whether the city has a place of that code. Either all units come back or every problem of every row.
 */
export function parseUnitRows(
  rows: readonly Row[],
  hasPlace: (code: string) => boolean,
): Parsed<'units', Unit, UnitRowReason> {
  const codes = new Set(rows.map((row) => textOf(row, 'code')))
  const known = { codes, repeated: repeatedValues(rows, 'code'), hasPlace }
  const problems = rows.flatMap((row, index) => problemsOf(row, lineOf(index), known))
  return problems.length > 0 ? { problems } : { units: rows.flatMap(unitOf) }
}

type Known = {
  readonly codes: ReadonlySet<string>
  readonly repeated: ReadonlySet<string>
  readonly hasPlace: (code: string) => boolean
}

function problemsOf(row: Row, line: number, known: Known): readonly RowProblem<UnitRowReason>[] {
  const text = (field: string) => textOf(row, field)
  const kind = text('kind')
  const found: readonly (readonly [string, UnitRowReason | false | undefined])[] = [
    ['code', codeReason(text('code'), known)],
    ['name', text('name') === '' && 'name-missing'],
    ['kind', !isUnitKind(kind) && 'kind-unknown'],
    ['area', !known.hasPlace(text('area')) && 'area-unknown'],
    ['line', isUnitKind(kind) && kindsWithLine.includes(kind) && text('line') === '' && 'line-missing'],
    ['parent', text('parent') !== '' && !known.codes.has(text('parent')) && 'parent-unknown'],
    ['closedOn', text('closedOn') !== '' && !isLocalDate(text('closedOn')) && 'date-malformed'],
  ]
  return found.flatMap(([field, reason]) => (reason ? [{ row: line, field, value: text(field), reason }] : []))
}

function codeReason(code: string, { repeated }: Known): UnitRowReason | undefined {
  if (!isUnitCode(code)) return 'code-malformed'
  return repeated.has(code) ? 'code-repeated' : undefined
}

function unitOf(row: Row): readonly Unit[] {
  const text = (field: string) => textOf(row, field)
  const [code, kind, area] = [text('code'), text('kind'), text('area')]
  if (!(isUnitCode(code) && isUnitKind(kind) && isPlaceCode(area))) return []
  return [{ code, name: text('name'), kind, area, ...whereGiven(text) }]
}

function whereGiven(text: (field: string) => string): Partial<Unit> {
  const [shortName, line, parent, closedOn] = [text('shortName'), text('line'), text('parent'), text('closedOn')]
  return {
    ...(shortName === '' ? {} : { shortName }),
    ...(line === '' ? {} : { line }),
    ...(isUnitCode(parent) ? { parent } : {}),
    ...(isLocalDate(closedOn) ? { closedOn } : {}),
  }
}
