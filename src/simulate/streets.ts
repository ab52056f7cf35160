import type { Place, PlaceCode } from '#foundations/places/place.ts'
import { logNormal } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { narrowness } from './leaf-pattern.ts'
import { type Odds, oddsOf } from './odds.ts'
import type { World } from './world.ts'

/** A street and its share of the city's demands, against the mean street's 1. */
export type WeightedStreet = { readonly street: Place; readonly weight: number }

type Weighed = Pick<World, 'seed' | 'city' | 'mix' | 'behaviour'>

/**
 * How much each street asks for: a heavy tail drawn by the seed, bent so that the largest has as many times the mean as
 * the mix says; the busy places of behaviour.json take the largest. Throws where the city has no streets.
 */
export function weighStreets({ seed, city, mix, behaviour }: Weighed): readonly WeightedStreet[] {
  const streets = city.places.all.filter(({ level }) => level === 'street')
  const { sigma, kind_factor, largest_over_mean } = mix.streets
  const drawn = streets.map((street) => {
    const own = logNormal(seededRandom(`${seed}/street/${street.code}`), 1, sigma)
    return own * (kind_factor[street.kind ?? ''] ?? 1)
  })
  const bent = busiestFirst(bend(drawn, largest_over_mean), streets, behaviour.demand.busy.places)
  return streets.map((street, index) => ({ street, weight: bent[index] as number }))
}

/** The same weights, the largest of them with the streets that are named, who give theirs in turn. */
function busiestFirst(
  weights: readonly number[],
  streets: readonly Place[],
  busy: readonly string[],
): readonly number[] {
  const given = [...weights]
  const places = busy.map((code) => streets.findIndex((street) => street.code === code)).filter((at) => at >= 0)
  for (const [rank, at] of places.entries()) {
    const largest = weights.toSorted((a, b) => b - a)[rank] as number
    const from = given.indexOf(largest)
    given[from] = given[at] as number
    given[at] = largest
  }
  return given
}

/** Raises the weights to the power that makes the largest so many times their mean, and their mean 1. */
function bend(weights: readonly number[], largestOverMean: number): readonly number[] {
  let [low, high] = [0.05, 8]
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (Math.max(...powers(weights, middle)) < largestOverMean) low = middle
    else high = middle
  }
  return powers(weights, low)
}

function powers(weights: readonly number[], power: number): readonly number[] {
  const raised = weights.map((weight) => weight ** power)
  const mean = raised.reduce((sum, weight) => sum + weight, 0) / raised.length
  return raised.map((weight) => weight / mean)
}

/** Where demands of a leaf come from: the street's own weight, times what its kind means for the leaf. */
export function streetOddsOf({ mix }: Pick<World, 'mix'>, streets: readonly WeightedStreet[]) {
  const known = new Map<unknown, Odds<PlaceCode>>()
  return (leaf: string): Odds<PlaceCode> => {
    const [factors] = mix.streets.leaf_factor
      .filter((factor) => narrowness(factor.leaf, leaf) > 0)
      .toSorted((a, b) => narrowness(b.leaf, leaf) - narrowness(a.leaf, leaf))
    const odds = known.get(factors) ?? oddsFor(streets, factors ?? {})
    known.set(factors, odds)
    return odds
  }
}

function oddsFor(streets: readonly WeightedStreet[], factors: Readonly<Record<string, unknown>>): Odds<PlaceCode> {
  const factorOf = (kind = '') => (typeof factors[kind] === 'number' ? factors[kind] : 1)
  const odds = oddsOf(streets, ({ street, weight }) => weight * factorOf(street.kind))
  return (random) => odds(random).street.code
}
