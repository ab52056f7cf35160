import {
  isPlaceCode,
  isWithin,
  levelOf,
  type Place,
  type PlaceCode,
  placeLevels,
  type StreetKind,
  streetKinds,
} from './place.ts'
import { type Advice, lineOf, type Parsed, type Row, type RowProblem, repeatedValues, textOf } from './row-problem.ts'
import { streetKind } from './street-kind.ts'

export type PlaceRowReason =
  | 'code-malformed'
  | 'code-repeated'
  | 'name-missing'
  | 'level-differs'
  | 'parent-missing'
  | 'parent-unknown'
  | 'parent-elsewhere'
  | 'kind-unknown'

/** What to do about a row that is refused. */
export const placeRowAdvice: Advice<PlaceRowReason> = {
  'code-malformed': {
    zh: '编码须为 2、4、6、9、12 或 15 位数字',
    en: 'Write the code as 2, 4, 6, 9, 12 or 15 digits',
  },
  'code-repeated': { zh: '编码重复，请只保留一行', en: 'The code stands in several rows; keep one' },
  'name-missing': { zh: '请填写名称', en: 'Fill in the name' },
  'level-differs': {
    zh: '层级与编码位数不符，请改正或留空',
    en: 'The level does not fit the length of the code; mend it or leave it empty',
  },
  'parent-missing': {
    zh: '除城市外，每个地点都须填写上级编码',
    en: 'Every place but the city needs its parent’s code',
  },
  'parent-unknown': { zh: '文件中没有该上级编码，请补上这一行', en: 'No row has this parent code; add that row' },
  'parent-elsewhere': {
    zh: '上级须为上一层级，且本编码须以上级编码开头',
    en: 'Name the parent one level up, whose code this code begins with',
  },
  'kind-unknown': {
    zh: '类别须为 street-office、town、township 或 ethnic-township，也可留空',
    en: 'The kind must be street-office, town, township or ethnic-township, or empty',
  },
}

/**
 * Reads a city's places from rows with the columns code, name, parent and, where wanted, level and kind. Either every row is
 * sound and all places come back, or every problem of every row does.
 */
export function parsePlaceRows(rows: readonly Row[]): Parsed<'places', Place, PlaceRowReason> {
  const codes = new Set(rows.map((row) => textOf(row, 'code')))
  const repeated = repeatedValues(rows, 'code')
  const problems = rows.flatMap((row, index) => problemsOf(row, lineOf(index), { codes, repeated }))
  return problems.length > 0 ? { problems } : { places: rows.flatMap(placeOf) }
}

type Known = { readonly codes: ReadonlySet<string>; readonly repeated: ReadonlySet<string> }

function problemsOf(row: Row, line: number, known: Known): readonly RowProblem<PlaceRowReason>[] {
  const found: readonly (readonly [string, PlaceRowReason | undefined])[] = [
    ['code', codeReason(textOf(row, 'code'), known)],
    ['name', textOf(row, 'name') === '' ? 'name-missing' : undefined],
    ['level', levelReason(textOf(row, 'code'), textOf(row, 'level'))],
    ['parent', parentReason(textOf(row, 'code'), textOf(row, 'parent'), known)],
    ['kind', textOf(row, 'kind') === '' || isStreetKind(textOf(row, 'kind')) ? undefined : 'kind-unknown'],
  ]
  return found.flatMap(([field, reason]) =>
    reason === undefined ? [] : [{ row: line, field, value: textOf(row, field), reason }],
  )
}

function codeReason(code: string, { repeated }: Known): PlaceRowReason | undefined {
  if (!isPlaceCode(code)) return 'code-malformed'
  return repeated.has(code) ? 'code-repeated' : undefined
}

function levelReason(code: string, level: string): PlaceRowReason | undefined {
  return level === '' || !isPlaceCode(code) || levelOf(code) === level ? undefined : 'level-differs'
}

function parentReason(code: string, parent: string, { codes }: Known): PlaceRowReason | undefined {
  if (!isPlaceCode(code)) return undefined
  if (parent === '') return levelOf(code) === 'city' ? undefined : 'parent-missing'
  if (!(codes.has(parent) && isPlaceCode(parent))) return 'parent-unknown'
  return isWithin(code, parent) && rankOf(code) === rankOf(parent) + 1 ? undefined : 'parent-elsewhere'
}

function rankOf(code: PlaceCode): number {
  return placeLevels.indexOf(levelOf(code))
}

function placeOf(row: Row): readonly Place[] {
  const [code, name, parent, given] = [
    textOf(row, 'code'),
    textOf(row, 'name'),
    textOf(row, 'parent'),
    textOf(row, 'kind'),
  ]
  if (!isPlaceCode(code)) return []
  const level = levelOf(code)
  const kind = isStreetKind(given) ? given : streetKind(name)
  return [
    {
      code,
      name,
      level,
      ...(isPlaceCode(parent) ? { parent } : {}),
      ...(level === 'street' && kind !== undefined ? { kind } : {}),
    },
  ]
}

/** Whether the text names a kind of street-level place. */
export function isStreetKind(text: string): text is StreetKind {
  return (streetKinds as readonly string[]).includes(text)
}
