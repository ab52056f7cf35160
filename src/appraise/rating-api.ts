import { type Static, Type } from 'typebox'
import { Instant } from '#foundations/outcome/api.ts'
import { CallBackBody } from './api.ts'

const { channel: _, ...answers } = CallBackBody.properties
const Token = Type.String({ minLength: 1, maxLength: 200 })
const Words = Type.Object({ zh: Type.String(), en: Type.String() })

export const RatingLinkBody = Type.Object({ token: Token }, { additionalProperties: false })

/** What a rating link shows: of the ticket its number and title, nothing else. */
export const RatingAsked = Type.Object({
  number: Type.String(),
  title: Type.String(),
  until: Instant,
  state: Type.Enum(['open', 'answered', 'expired', 'over']),
  askWhy: Words,
})

export const RatingBody = Type.Object({ token: Token, ...answers }, { additionalProperties: false })

export const RatingTaken = Type.Object({
  number: Type.String(),
  secondHandling: Type.Boolean({ description: 'The unit must handle the matter again' }),
})

export type RatingAsked = Static<typeof RatingAsked>
export type RatingBody = Static<typeof RatingBody>
export type RatingTaken = Static<typeof RatingTaken>
