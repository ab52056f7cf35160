import { standardNormal } from './draws.ts'
import type { Effect } from './random-intercept.ts'
import type { Random } from './seeded-random.ts'

/** The ranks, 1 the highest, between which the true rank lies with the confidence asked for. */
export type RankInterval = { readonly low: number; readonly high: number }

export type Simulation = { readonly draws: number; readonly confidence: number; readonly random: Random }

/**
 * The interval of each rank when what is ranked is known only up to its deviation: everything is drawn together many times and ranked
 * each time; equals are in any order. Source: Goldstein and Spiegelhalter, JRSS A 159 (1996) 385-443.
 */
export function rankIntervals(
  effects: readonly Effect[],
  { draws, confidence, random }: Simulation,
): readonly RankInterval[] {
  const size = effects.length
  const times = new Int32Array(size * size)
  const [drawn, lots] = [new Float64Array(size), new Float64Array(size)]
  const order = effects.map((_, index) => index)
  for (let draw = 0; draw < draws; draw++) {
    for (const [index, { mode, deviation }] of effects.entries()) {
      drawn[index] = mode + deviation * standardNormal(random)
      lots[index] = random()
    }
    order.sort((a, b) => far(drawn, b, a) || far(lots, b, a))
    for (const [rank, index] of order.entries()) times[index * size + rank] = (times[index * size + rank] as number) + 1
  }
  const tail = (draws * (1 - confidence)) / 2
  return effects.map((_, index) => {
    const own = times.subarray(index * size, (index + 1) * size)
    return { low: rankReaching(own, tail), high: rankReaching(own, draws - tail) }
  })
}

const far = (values: Float64Array, one: number, other: number) => (values[one] as number) - (values[other] as number)

function rankReaching(times: Int32Array, wanted: number): number {
  let seen = 0
  const index = times.findIndex((count) => {
    seen += count
    return seen > 0 && seen >= wanted
  })
  return index + 1
}
