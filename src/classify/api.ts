import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { channels, demandKinds } from '#foundations/rulebook/demand.ts'
import { markKinds } from '#foundations/text/marks.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Kind = Type.Enum([...demandKinds])
const Proposed = {
  probability: Type.Number({ minimum: 0, maximum: 1 }),
  because: Type.Array(Type.String(), { description: 'The words that decided' }),
  by: Type.String({ description: 'lexicon, or the edition of the model' }),
}

/** What a person decides about a ticket. */
export const ClassifyBody = Type.Object(
  {
    kind: Kind,
    category: Type.String({ minLength: 1 }),
    level: Type.String({ minLength: 1 }),
    place: Type.String({ pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$' }),
    directDispatch: Type.Optional(
      Type.Boolean({ description: 'False: a dispatcher decides. Default: the catalogue does' }),
    ),
  },
  { additionalProperties: false },
)

/** A ticket that waits for a person to say what it is about. */
export const ClassifyDeskRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  channel: Type.Enum([...channels]),
  asked_kind: Nullable(Kind),
  confidential: Type.Boolean(),
  place: Nullable(Type.String()),
  received: Instant,
})

export const SuggestionBody = Type.Object(
  {
    title: Type.Optional(Type.String({ maxLength: 500 })),
    text: Type.String({ maxLength: 20_000 }),
    address: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)

/** What the words of a demand propose; a person decides. Each list is ordered, best first. */
export const Suggestions = Type.Object({
  categories: Type.Array(Type.Object({ category: Type.String(), level: Type.String(), ...Proposed })),
  kinds: Type.Array(Type.Object({ kind: Kind, ...Proposed })),
  places: Type.Array(
    Type.Object({ place: Type.String(), probability: Proposed.probability, because: Proposed.because }),
    { description: 'Streets and communities; a street’s probability includes that of the communities in it' },
  ),
  address: Type.Optional(Type.String({ description: 'The address in standard form, as far as it is known' })),
  sensitive: Type.Array(Type.String(), { description: 'Alarming words that count' }),
  raised: Type.Optional(
    Type.Object(
      { to: Type.String(), because: Type.Array(Type.String()) },
      { description: 'The level its words ask for at least [CLASSIFY-04]' },
    ),
  ),
  marks: Type.Array(
    Type.Object({
      start: Type.Integer({ minimum: 0 }),
      end: Type.Integer({ minimum: 0 }),
      kind: Type.Enum([...markKinds]),
    }),
    { description: 'What was read in the text and where it stands there, in order and without overlap' },
  ),
})

export type ClassifyBody = Static<typeof ClassifyBody>
export type ClassifyDeskRow = Static<typeof ClassifyDeskRow>
export type Suggestions = Static<typeof Suggestions>
