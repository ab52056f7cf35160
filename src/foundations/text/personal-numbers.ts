/** A number that names or reaches a person where it stands in a text; its value only digits and letters. */
export type FoundNumber = {
  readonly kind: 'phone' | 'identity'
  readonly start: number
  readonly end: number
  readonly value: string
}

const area = '0(?:10|2\\d|[3-9]\\d\\d)'
const told = '(?:电话|座机|固话|联系方式|致电)(?:号码)?(?:是|为|:)? ?'

/** Identity cards first: what is left of their digits could pass for a phone. */
const shapes: readonly (readonly [FoundNumber['kind'], RegExp])[] = [
  [
    'identity',
    /(?<![\dA-Za-z])\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
  ],
  ['identity', /(?<![\dA-Za-z])[EeGgDdSsPp]\d{8}(?![\dA-Za-z])/g],
  ['phone', /(?<!\d)(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?(?:\d{4}[- ]?\d{4}|\d[- ]\d{3}[- ]\d{4}|\d{3}[- ]\d{5})(?!\d)/g],
  ['phone', new RegExp(`(?<!\\d)(?:\\(${area}\\) ?|${area}[- ]?)[2-8]\\d{2,3}[- ]?\\d{4}(?!\\d)`, 'g')],
  ['phone', new RegExp(`(?<=${told})[2-8]\\d{3}[- ]?\\d{4}(?!\\d)`, 'g')],
]

/**
 * The mobile numbers, landline numbers with area code or of eight digits after a word that tells a phone, resident identity
 * numbers (GB 11643) and passport numbers of a text, in order. Full-width digits count as digits, and so do eleven spoken ones
 * in a row (幺三八…).
 */
export function personalNumbersIn(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = []
  let left = withDigits(halfWidth(text))
  for (const [kind, shape] of shapes) {
    left = left.replace(shape, (said, ...more) => {
      const start = more.find((one) => typeof one === 'number') ?? 0
      found.push({ kind, start, end: start + said.length, value: said.replace(/[^\dA-Za-z]/g, '').toUpperCase() })
      return '\u0000'.repeat(said.length)
    })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Full-width forms become their ASCII twins one for one, so that positions stay the same. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

const spokenDigits = '零一二三四五六七八九'

/** Spoken digits in rows as long as a mobile number become digits; shorter ones are other numbers. */
function withDigits(text: string): string {
  return text.replace(/[零〇洞幺一二两三四五六七拐八九]{11,}/g, (row) =>
    row
      .replace(/[〇洞]/g, '零')
      .replace(/幺/g, '一')
      .replace(/两/g, '二')
      .replace(/拐/g, '七')
      .replace(/./g, (digit) => String(spokenDigits.indexOf(digit))),
  )
}
