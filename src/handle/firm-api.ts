import { type Static, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { Nullable } from './api.ts'

/** Where a firm's demand stands: not yet with a unit, with one, with a result, or closed without a unit. */
export const firmStates = ['to-assign', 'in-hand', 'resolved', 'closed'] as const
export type FirmState = (typeof firmStates)[number]

/** A demand of a firm. */
export const FirmRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  lead: Nullable(Type.String()),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  state: Type.Enum([...firmStates]),
  received: Instant,
  due: Nullable(Instant),
  resolved: Nullable(Instant),
})
export type FirmRow = Static<typeof FirmRow>

/** How many demands of firms each unit has in hand, and how many of them are past their result. */
export const FirmUnits = Type.Object({
  count: Type.Integer({ description: 'All in hand' }),
  rows: Type.Array(Type.Object({ lead: Type.String(), count: Type.Integer(), overdue: Type.Integer() })),
})
export type FirmUnits = Static<typeof FirmUnits>
