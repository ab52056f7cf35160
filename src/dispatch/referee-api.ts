import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { demandKinds } from '#foundations/rulebook/demand.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const UnitCode = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 })
const Units = Type.Array(UnitCode, { maxItems: 50 })
const Sentence = Type.String({ maxLength: 1_000 })
const How = Type.Enum(['adjudicator', 'conference'])
const Count = Type.Integer({ minimum: 0 })

/** A dispatcher puts a returned ticket before an adjudicator, or calls a conference of units. */
export const AdjudicationBody = Type.Object(
  { how: How, units: Units, question: Sentence },
  { additionalProperties: false },
)

/** A unit that is asked says whose ticket it thinks it is. */
export const OpinionBody = Type.Object(
  { says: Sentence, suggests: Type.Optional(UnitCode) },
  { additionalProperties: false },
)

const OfferAsked = Type.Union([
  Type.Object({ as: Type.Literal('example') }, { additionalProperties: false }),
  Type.Object(
    {
      as: Type.Literal('line'),
      category: Type.String({ minLength: 1, maxLength: 100, description: 'A leaf, a prefix ending in `.*`, or `*`' }),
      place: Type.String({ pattern: '^(\\*|[0-9]{6}|[0-9]{9})$', description: '`*`, a district or a street' }),
      kind: Type.Enum([...demandKinds, '*']),
    },
    { additionalProperties: false },
  ),
])

/** Whose ticket it is, why, and what the catalogue is to learn from it. */
export const RulingBody = Type.Object(
  {
    lead: UnitCode,
    supports: Type.Optional(Units),
    why: Sentence,
    basis: Sentence,
    forCatalogue: Type.Optional(OfferAsked),
  },
  { additionalProperties: false },
)

/** The catalogue's editors settle what a ruling offered. */
export const SettlementBody = Type.Object(
  { verdict: Type.Enum(['taken', 'declined']), why: Sentence },
  { additionalProperties: false },
)

/** A ticket whose ruling is open. */
export const AdjudicationRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  kind: Nullable(Type.String()),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  place: Nullable(Type.String()),
  returns: Count,
  how: How,
  question: Type.String(),
  units: Type.Array(Type.String(), { description: 'The units that are asked' }),
  heard: Type.Array(Type.String(), { description: 'Those of them that have spoken' }),
  opened: Instant,
  hear_by: Nullable(Instant),
  due: Instant,
  result_due: Nullable(Instant),
})

/** What a ruling offered the catalogue, and how its editors settled it. */
export const ProposalRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  category: Nullable(Type.String()),
  place: Nullable(Type.String()),
  offered: Instant,
  offered_as: Type.Enum(['line', 'example']),
  offered_category: Type.String(),
  offered_place: Type.String(),
  offered_kind: Type.String(),
  offered_lead: Type.String({ description: 'A pattern of the catalogue for a line, a unit for an example' }),
  offered_supports: Type.Array(Type.String()),
  why: Type.String(),
  basis: Type.String(),
  verdict: Nullable(Type.Enum(['taken', 'declined'])),
  settled: Nullable(Instant),
  settled_why: Nullable(Type.String()),
  settled_edition: Nullable(Type.String()),
})

/** What return rates are counted by. */
export const returnsBy = ['line', 'rule', 'unit'] as const

export const ReturnRatesQuery = Type.Object(
  {
    by: Type.Enum([...returnsBy]),
    days: Type.Integer({ minimum: 1, maximum: 3_650, description: 'How many days back dispatches count' }),
  },
  { additionalProperties: false },
)

const ReturnRate = Type.Object({
  dispatched: Count,
  returned: Count,
  reasons: Type.Record(Type.String(), Count, { description: 'How often each reason was given, by its code' }),
})

/** How many dispatches came back: of each line, rule or unit, the most returned first, and of all. */
export const ReturnRates = Type.Object({
  since: Instant,
  all: ReturnRate,
  rows: Type.Array(Type.Object({ key: Type.String(), ...ReturnRate.properties })),
})

export type AdjudicationBody = Static<typeof AdjudicationBody>
export type OpinionBody = Static<typeof OpinionBody>
export type RulingBody = Static<typeof RulingBody>
export type AdjudicationRow = Static<typeof AdjudicationRow>
export type ProposalRow = Static<typeof ProposalRow>
export type ReturnRate = Static<typeof ReturnRate>
export type ReturnRates = Static<typeof ReturnRates>
export type ReturnsBy = (typeof returnsBy)[number]
