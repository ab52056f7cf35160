import { type Static, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'

const Nullable = Type.Union([Type.String(), Type.Null()])

/** A demand whose words somebody was told of as soon as it was received. */
export const NoticeRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable,
  level: Nullable,
  received: Instant,
  words: Type.Array(Type.String()),
  open: Type.Boolean({ description: 'False: the ticket is closed already' }),
})

export const NoticesAnswer = Type.Object({ rows: Type.Array(NoticeRow) })
export const NoticeCount = Type.Object({ count: Type.Integer() })

export type NoticeRow = Static<typeof NoticeRow>
