import { personalNumbersIn } from './personal-numbers.ts'

/** A number that names or reaches a person, lifted out of free text; only its digits and letters. */
export type PersonalNumber = { readonly kind: 'phone' | 'identity'; readonly value: string }

export type LiftedText = { readonly text: string; readonly numbers: readonly PersonalNumber[] }

/** What stands in the text where a number was. */
export const holes: Readonly<Record<PersonalNumber['kind'], string>> = { identity: '〔证件号〕', phone: '〔电话〕' }

/**
 * Takes the personal numbers out of a text and leaves a marked hole for each; they are told as they stand in the text. Lifting
 * twice changes nothing more.
 */
export function liftPersonalNumbers(text: string): LiftedText {
  let end = 0
  let left = ''
  const found = personalNumbersIn(text)
  for (const number of found) {
    left += text.slice(end, number.start) + holes[number.kind]
    end = number.end
  }
  return { text: left + text.slice(end), numbers: found.map(({ kind, value }) => ({ kind, value })) }
}
