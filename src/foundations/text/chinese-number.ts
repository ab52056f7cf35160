const digits = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]))
for (const [other, value] of [
  ['〇', 0],
  ['幺', 1],
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
] as const)
  digits.set(other, value)
/** From the largest on: each multiplies what stands before it and takes what stands after it. */
const units = [
  ['亿', 100_000_000],
  ['万', 10_000],
  ['千', 1_000],
  ['百', 100],
  ['十', 10],
] as const

/**
 * The number a numeral means, in digits (`3.5万`, `1,200`), in Chinese (`三千五百`, `两万五`, `十五`) or as a row of Chinese digits
 * (`二〇二〇`). Undefined for anything else. The bare digit after a unit counts in the next one: 两万五 is 25 000.
 */
export function readNumber(numeral: string): number | undefined {
  const [, plain, unit = ''] =
    /^(\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,16}(?:\.\d{1,6})?)([十百千万亿]{0,2})$/.exec(numeral) ?? []
  if (plain !== undefined) return Number(plain.replaceAll(',', '')) * factorOf(unit)
  if (numeral.length > 20) return undefined
  const row = [...numeral].map((character) => digits.get(character))
  if (row.length > 0 && row.every((digit) => digit !== undefined)) return Number(row.join(''))
  return spoken(numeral)
}

function factorOf(said: string): number {
  return [...said].reduce((product, unit) => product * (units.find(([sign]) => sign === unit)?.[1] ?? 1), 1)
}

function spoken(numeral: string): number | undefined {
  const unit = units.find(([sign]) => numeral.includes(sign))
  if (unit === undefined) return digits.get(numeral)
  const [sign, value] = unit
  const at = numeral.indexOf(sign)
  const times = at === 0 && value === 10 ? 1 : spoken(numeral.slice(0, at))
  const more = restAfter(numeral.slice(at + 1), value)
  return times === undefined || more === undefined ? undefined : times * value + more
}

function restAfter(rest: string, unit: number): number | undefined {
  if (rest === '') return 0
  const digit = digits.get(rest)
  if (digit !== undefined) return digit * Math.max(1, unit / 10)
  return spoken(/^[零〇]./.test(rest) ? rest.slice(1) : rest)
}
