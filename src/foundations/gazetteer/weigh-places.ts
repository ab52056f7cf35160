import { communityOf, type PlaceCode, streetOf } from '#foundations/places/place.ts'
import { type Evidence, oddsOf } from './evidence.ts'

/** A place and the confidence, 0 to 1, that it is meant. */
export type Weighed = { readonly place: PlaceCode; readonly confidence: number }

type Weight = { readonly best: number; readonly odds: number }

const nothing: Weight = { best: 0, odds: 0 }
/** Less than this is not worth a person's look. */
const faintest = 0.05

/**
 * The streets and communities that evidence speaks for, best first: the surest mention of each, times its part of all that is
 * said. A street is left out where one community in it is as good as sure.
 */
export function weighPlaces(evidence: readonly Evidence[], certain: number): readonly Weighed[] {
  const streets = weightsBy(evidence, streetOf)
  const communities = weightsBy(evidence, communityOf)
  const all = sumOf([...streets.values()])
  const weighed = [...streets].flatMap(([street, { best, odds }]) => {
    const part = odds / all
    const inside = [...communities].filter(([code]) => streetOf(code) === street)
    const ofInside = sumOf(inside.map(([, weight]) => weight))
    const deeper = inside.map(([place, weight]) => ({
      place,
      confidence: weight.best * (weight.odds / ofInside) * part,
    }))
    const itself = { place: street, confidence: best * part }
    return stands(itself, deeper, certain) ? [itself, ...deeper] : deeper
  })
  return weighed
    .filter(({ confidence }) => confidence >= faintest)
    .toSorted((a, b) => b.confidence - a.confidence || b.place.length - a.place.length || (a.place < b.place ? -1 : 1))
}

function weightsBy(
  evidence: readonly Evidence[],
  areaOf: (code: PlaceCode) => PlaceCode | undefined,
): ReadonlyMap<PlaceCode, Weight> {
  const weights = new Map<PlaceCode, Weight>()
  for (const { places, strength } of evidence)
    for (const { code } of places) {
      const area = areaOf(code)
      if (area === undefined) continue
      const { best, odds } = weights.get(area) ?? nothing
      weights.set(area, { best: Math.max(best, strength), odds: odds + oddsOf(strength) / places.length })
    }
  return weights
}

/** A street stands beside the communities in it unless one of them says as much as it does. */
function stands(street: Weighed, inside: readonly Weighed[], certain: number): boolean {
  const best = Math.max(0, ...inside.map(({ confidence }) => confidence))
  return best < certain && (street.confidence >= certain || best < asMuch * street.confidence)
}

const asMuch = 0.9

function sumOf(weights: readonly Weight[]): number {
  return weights.reduce((sum, { odds }) => sum + odds, 0)
}
