import type { PlaceCode } from '#foundations/places/place.ts'
import { type AliasKind, aliasKinds, type PlaceAlias } from '#foundations/places/place-alias.ts'
import type { PlaceIndex } from '#foundations/places/place-index.ts'
import { type Row, textOf } from '#foundations/places/row-problem.ts'
import { advice, checkRows, type FileProblem } from './file-problem.ts'

const tooShort = { zh: '别名至少两个字', en: 'An alias has at least two characters' }
const placeAdvice = {
  zh: '须为已有的区、街道或社区编码',
  en: 'Write the code of a district, street or community there is',
}
const kindAdvice = { zh: `类别须为 ${aliasKinds.join('、')}`, en: `The kind must be one of ${aliasKinds.join(', ')}` }

/** What is wrong with place-aliases.csv: an alias of a place there is not would lead nowhere. */
export function placeAliasProblems(rows: readonly Row[], places: PlaceIndex): readonly FileProblem[] {
  const pairs = Map.groupBy(rows, pairOf)
  return checkRows('place-aliases.csv', rows, (row) => [
    ['alias', textOf(row, 'alias').length < 2 && tooShort],
    ['alias', (pairs.get(pairOf(row))?.length ?? 0) > 1 && advice.repeated],
    ['place', places.find(textOf(row, 'place')) === undefined && placeAdvice],
    ['kind', !isAliasKind(textOf(row, 'kind')) && kindAdvice],
  ])
}

/** The aliases of a file in which no problem was found. */
export function placeAliasesOf(rows: readonly Row[]): readonly PlaceAlias[] {
  return rows.flatMap((row) => {
    const kind = textOf(row, 'kind')
    return isAliasKind(kind) ? [{ alias: textOf(row, 'alias'), place: textOf(row, 'place') as PlaceCode, kind }] : []
  })
}

function pairOf(row: Row): string {
  return `${textOf(row, 'alias')} ${textOf(row, 'place')}`
}

function isAliasKind(text: string): text is AliasKind {
  return aliasKinds.some((kind) => kind === text)
}
