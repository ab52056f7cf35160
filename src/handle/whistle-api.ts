import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { ResultBody } from './api.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Said = Type.String({ maxLength: 2_000 })
const Unit = Type.String({ minLength: 1, maxLength: 100 })
const Units = Type.Array(Unit, { maxItems: 50, uniqueItems: true })
const Score = Type.Integer({ description: 'From 1 to the best score of the rulebook edition' })
const exact = { additionalProperties: false } as const

export const BlowWhistleBody = Type.Object(
  {
    ground: Type.String({ minLength: 1, maxLength: 100, description: 'A ground of the rulebook edition' }),
    matter: Said,
    where: Said,
    meetAt: Type.Optional(Instant),
    departments: Units,
    tickets: Type.Optional(
      Type.Array(Uuid, { maxItems: 50, uniqueItems: true, description: 'Other tickets of the street it is for' }),
    ),
  },
  exact,
)

export const ConfirmWhistleBody = Type.Object({ departments: Units, note: Said }, exact)
export const RejectWhistleBody = Type.Object({ why: Said }, exact)
export const SignWhistleBody = Type.Object({}, exact)

const People = Type.Integer({ minimum: 1, maximum: 1_000 })
export const ArriveBody = Type.Object(
  { code: Type.String({ maxLength: 100, description: 'As the street’s screen shows it' }), people: People },
  exact,
)
export const ConfirmArrivalBody = Type.Object({ department: Unit, people: People }, exact)
export const DoPartBody = Type.Object({ what: Said }, exact)
export const ReleaseBody = Type.Object({ department: Unit }, exact)

export const ConcludeBody = Type.Object(
  {
    result: Said,
    verdicts: Type.Array(Type.Object({ unit: Unit, score: Score, words: Said }, exact), { maxItems: 50 }),
    resolution: Type.Optional(ResultBody),
  },
  exact,
)
export const JudgeStreetBody = Type.Object({ score: Score, words: Said }, exact)

/** The code a street shows for arrival, until when it holds. */
export const ArrivalCode = Type.Object({ code: Type.String(), until: Instant })

export const whistlePhases = ['asked', 'called', 'rejected', 'concluded', 'lapsed'] as const

/** The last whistle of a ticket. */
export const WhistleRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  lead: Nullable(Type.String()),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  phase: Type.Enum([...whistlePhases]),
  ground: Type.String(),
  matter: Type.String(),
  meets: Type.String({ description: 'Where they meet' }),
  meet_at: Instant,
  departments: Type.Array(Type.String()),
  missing: Type.Array(Type.String(), { description: 'Called and not arrived' }),
  waits_for: Type.Array(Type.String(), { description: 'Departments that still have something to do' }),
  tickets: Type.Array(Uuid),
  asked: Instant,
  confirm_by: Instant,
  sign_by: Nullable(Instant),
  due: Nullable(Instant),
  concluded: Nullable(Instant),
})

export type WhistleRow = Static<typeof WhistleRow>
export type WhistlePhase = (typeof whistlePhases)[number]
export type ArrivalCode = Static<typeof ArrivalCode>
