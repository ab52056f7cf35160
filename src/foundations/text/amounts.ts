import { readNumber } from './chinese-number.ts'
import { type Lexicon, standingOf } from './word-classes.ts'

/** An amount of money in yuan. */
export type Amount = { readonly kind: 'amount'; readonly start: number; readonly end: number; readonly value: number }

const numeral =
  '(?:\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,12}(?:\\.\\d{1,4})?|[零〇一二两三四五六七八九十百千万亿]{1,12})[十百千万亿]{0,2}'
const withUnit = new RegExp(
  `(?<![\\d.,零〇一二两三四五六七八九十百千万亿])(${numeral})(?:多|余|来)?(?:块钱|元钱|人民币|元|块(?![\\u4e00-\\u9fff])|块(?=[左的了]))(?!区)`,
  'g',
)
const bare = new RegExp(
  `(?:了|为|是|:)? ?(${numeral})(?![\\d零〇一二两三四五六七八九十百千万亿年月日号天次户人个层楼平米斤])`,
  'y',
)

/** Amounts with their unit (3.5万元, 五百块) or behind a word that tells one (押金两千); at least 1 yuan where the unit is not said. */
export function amountsIn(text: string, lexicon: Lexicon): readonly Amount[] {
  const told = [...text.matchAll(withUnit)].flatMap(({ 0: said, 1: number = '', index }) =>
    amount(number, index, index + said.length),
  )
  const cued = standingOf(text, lexicon, 'amount-cue').flatMap(({ end }) => {
    bare.lastIndex = end
    const [said = '', number = ''] = bare.exec(text) ?? []
    const start = end + said.length - number.length
    return number.length < 2 ? [] : amount(number, start, end + said.length)
  })
  return [...told, ...cued]
}

function amount(number: string, start: number, end: number): readonly Amount[] {
  const value = readNumber(number)
  return value === undefined || !Number.isFinite(value) ? [] : [{ kind: 'amount', start, end, value }]
}
