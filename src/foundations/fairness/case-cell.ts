/** What makes a demand harder or easier whoever handles it: what it is about, how pressing, what is asked, how it came, from whom. */
export const factors = ['group', 'category', 'level', 'kind', 'channel', 'requester'] as const
export type Factor = (typeof factors)[number]

/** The three questions a score is made of. */
export const questions = ['response', 'resolution', 'satisfaction'] as const
export type Question = (typeof questions)[number]

/** The share of each question in a score; they sum to one. */
export type QuestionWeights = Readonly<Record<Question, number>>

/** The answered tickets of one unit that are alike in all factors. */
export type CaseCell = Readonly<Record<Question, number>> & {
  readonly unit: string
  /** The level of each factor, such as `2h` of `level`. */
  readonly of: Readonly<Record<Factor, string>>
  /** How many tickets were answered. */
  readonly answers: number
  /** How many tickets they stand for, and the sum of the squares of that; both equal `answers` where everybody was asked. */
  readonly weight: number
  readonly weightSquares: number
  /** The weighted sum of the tickets' scores (0-1), and of their squares. */
  readonly scores: number
  readonly scoreSquares: number
}
