import type { Moment } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { readEntities } from '#foundations/text/entities.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'

/** What names or reaches a person in a text, and the hole it leaves. */
const holes: Readonly<Record<string, string>> = {
  person: '〔姓名〕',
  phone: '〔电话〕',
  identity: '〔证件号〕',
  plate: '〔车牌〕',
}

/** What else is known of the requester and may stand in the text: name and address. */
export type Known = { readonly name?: string; readonly address: string }

/** A text as it may leave the house: without numbers, names and plates of persons, the requester's name and address. [CLASSIFY-06] */
export function withoutPersons(text: string, known: Known, at: Moment, { words, normal }: City): string {
  const named = replaced(replaced(text, known.name, '〔姓名〕'), known.address, '〔地址〕')
  const lifted = liftPersonalNumbers(named).text
  const found = readEntities(normal?.(lifted) ?? lifted, at, words).filter(({ kind }) => kind in holes)
  let [left, end] = ['', 0]
  for (const { start, end: after, kind } of found.toSorted((a, b) => a.start - b.start)) {
    if (start < end) continue
    left += lifted.slice(end, start) + holes[kind]
    end = after
  }
  return left + lifted.slice(end)
}

function replaced(text: string, part: string | undefined, hole: string): string {
  const wanted = part?.trim() ?? ''
  return wanted.length < 2 ? text : text.replaceAll(wanted, hole)
}
