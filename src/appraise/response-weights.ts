import { type Rate, rateOf } from '#foundations/statistics/rate.ts'
import { type Interval, wilsonInterval } from '#foundations/statistics/wilson-interval.ts'

/** What was drawn in a stratum, what of it answered, and how many results those drawn stand for. */
export type Drawn = { readonly drawn: number; readonly answered: number; readonly standsFor: number }

export type ResponseWeights = {
  /** How many results each that was drawn stands for: 1 / share. Absent where nobody was drawn. */
  readonly design?: number
  /** By how much answers would have to weigh more, were those who gave none like those who did: drawn / answered. Absent without answers. */
  readonly nonResponse?: number
  /** Both together: how many results one answer would stand for. */
  readonly adjusted?: number
  /** Answered among drawn, 0-1, with 95 % confidence. */
  readonly interval?: Interval
}

/**
 * What one answer of a stratum stands for, by the draw alone and with those added who gave none. Rates count by the draw alone:
 * who does not answer is not guessed at, so the second factor is stated, never applied. [APPRAISE-07]
 */
export function responseWeights({ drawn, answered, standsFor }: Drawn): ResponseWeights {
  const response: Rate = rateOf(answered, drawn)
  const interval = wilsonInterval(response)
  if (drawn === 0) return {}
  return {
    design: standsFor / drawn,
    ...(answered === 0 ? {} : { nonResponse: drawn / answered, adjusted: standsFor / answered }),
    ...(interval && { interval }),
  }
}
