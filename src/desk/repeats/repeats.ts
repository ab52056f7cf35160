import { type Static, Type } from 'typebox'
import { Instant } from '#foundations/outcome/api.ts'

const As = Type.Enum(['same-requester', 'same-matter', 'same-text'])

/** An earlier ticket that a demand may repeat, as `POST /api/repeat-searches` answers it. */
export const Repeat = Type.Object({
  ticket: Type.String(),
  number: Type.String(),
  title: Type.String(),
  text: Type.String(),
  received: Instant,
  lead: Type.Union([Type.String(), Type.Null()]),
  due: Type.Union([Instant, Type.Null()]),
  open: Type.Boolean(),
  head: Type.Union([Type.String(), Type.Null()]),
  repeats: Type.Integer(),
  as: Type.Array(As),
  alike: Type.Number(),
})
export const Repeats = Type.Object({ rows: Type.Array(Repeat) })
export type Repeat = Static<typeof Repeat>

/** What is looked for: the demand as far as it is known. */
export type Asked = {
  readonly text: string
  readonly phone?: string | undefined
  readonly category?: string | undefined
  readonly place?: string | undefined
  /** The ticket itself, once there is one. */
  readonly ticket?: string | undefined
}

/** The body of the search: what is empty is left out. */
export function bodyOf(asked: Asked): Readonly<Record<string, string>> {
  const said = Object.entries(asked).flatMap(([name, value]) => {
    const trimmed = value?.trim() ?? ''
    return trimmed === '' && name !== 'text' ? [] : [[name, trimmed] as const]
  })
  return Object.fromEntries(said)
}

/** The body of a link to a repeat: to its head where it is linked itself, by its surest sign. */
export function linkBody({ ticket, head, as, alike }: Repeat) {
  const [sign = 'same-text'] = as
  return { to: head ?? ticket, as: sign, ...(alike > 0 ? { alike } : {}) }
}
