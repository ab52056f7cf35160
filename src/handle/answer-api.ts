import { type Static, Type } from 'typebox'

/** What a unit told its requesters last: what a new answer is compared with. */
export const LatestAnswers = Type.Object({ rows: Type.Array(Type.String(), { description: 'The latest first' }) })
export type LatestAnswers = Static<typeof LatestAnswers>
