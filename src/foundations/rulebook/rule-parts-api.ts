import { type Static, type TProperties, Type } from 'typebox'

/** An edition says nothing that no code reads: a misspelt field is a fault, not a silence. */
export function exact<Properties extends TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false })
}

/** A text in both languages. */
export const Words = exact({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) })
export type Words = Static<typeof Words>

/** A part of a whole, 0 to 1. */
export const Share = Type.Number({ minimum: 0, maximum: 1 })
/** The code of something an edition lists. */
export const Code = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' })

/** An amount of time in clock units or in the working time of the city's calendar. */
export const Limit = exact({
  amount: Type.Number({ exclusiveMinimum: 0 }),
  unit: Type.Union([
    Type.Literal('minutes'),
    Type.Literal('hours'),
    Type.Literal('working-hours'),
    Type.Literal('days'),
    Type.Literal('working-days'),
  ]),
})

/** A code of the edition and how people call it. */
export const Named = exact({ code: Code, words: Words })
