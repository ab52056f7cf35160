/** A number that names or reaches a person, lifted out of free text; only its digits and letters. */
export type PersonalNumber = { readonly kind: 'phone' | 'identity'; readonly value: string }

export type LiftedText = { readonly text: string; readonly numbers: readonly PersonalNumber[] }

/** What stands in the text where a number was. */
export const holes: Readonly<Record<PersonalNumber['kind'], string>> = { identity: '〔证件号〕', phone: '〔电话〕' }

/** Identity cards first: what is left of their digits could pass for a phone. */
const shapes: readonly (readonly [PersonalNumber['kind'], RegExp])[] = [
  [
    'identity',
    /(?<![\dA-Za-z])\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
  ],
  ['identity', /(?<![\dA-Za-z])[EeGgDdSsPp]\d{8}(?![\dA-Za-z])/g],
  ['phone', /(?<!\d)(?:(?:\+|00)?86[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?!\d)/g],
  ['phone', /(?<!\d)(?:\(0(?:10|2\d|[3-9]\d\d)\) ?|0(?:10|2\d|[3-9]\d\d)[- ]?)[2-8]\d{6,7}(?!\d)/g],
]

/**
 * Takes mobile and landline numbers with area code, resident identity numbers (GB 11643) and
 * passport numbers out of a text and leaves a marked hole for each. Full-width digits count as digits. Lifting twice changes
 * nothing more.
 */
export function liftPersonalNumbers(text: string): LiftedText {
  let left = text
  const numbers: PersonalNumber[] = []
  for (const [kind, shape] of shapes) {
    const found = [...halfWidth(left).matchAll(shape)]
    numbers.push(...found.map(([value]) => ({ kind, value: value.replace(/[^\dA-Za-z]/g, '').toUpperCase() })))
    left = withHoles(left, found, holes[kind])
  }
  return { text: left, numbers }
}

function withHoles(text: string, found: readonly RegExpExecArray[], hole: string): string {
  let end = 0
  const parts = found.map((match) => {
    const before = text.slice(end, match.index)
    end = match.index + match[0].length
    return before + hole
  })
  return parts.join('') + text.slice(end)
}

/** Full-width forms become their ASCII twins one for one, so that positions stay the same. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
