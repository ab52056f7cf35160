import { isWithin, type Place, type PlaceCode } from '#foundations/places/place.ts'
import type { Mention } from './find-mentions.ts'
import { type Found, strengthOf } from './mention-strength.ts'

/** A mention with the places it may mean in this text, and how probably it means one of them, 0 to 1. */
export type Evidence = { readonly mention: Mention; readonly places: readonly Place[]; readonly strength: number }

/** By how much the odds of a place said with its ending grow when a street or district that holds it is named too. */
const insideStreet = 5
const insideDistrict = 2.5
/** Of a bare name hardly more: that it stands below another was counted already. */
const bareInside = 1.5
/** And by how much they shrink when others are named, and when the one named right before it does not hold it. */
const outside = 1 / 10

/** Surer than this, a district or street speaks for what lies in it. */
const speaks = 0.6

/** What every mention says, once the districts and streets named beside it are taken into account. */
export function evidenceIn(found: Found): readonly Evidence[] {
  const alone = found.mentions.map((mention) => ({
    mention,
    places: mention.places,
    strength: strengthOf(mention, found),
  }))
  const of = (level: Mention['level']) => alone.filter((one) => one.mention.level === level && one.strength > 0)
  const districts = of('district')
  const namedDistricts = eachOnce(districts)
  const streets = of('street')
    .map((one) => within(one, namedDistricts, insideDistrict) ?? outsideOf(one, namedDistricts))
    .map((one) => (isOldTown(one, found) ? { ...one, strength: one.strength / 2 } : one))
  const sureStreets = streets.filter(({ strength }) => strength >= speaks)
  const saidStreets = sureStreets.filter(({ mention }) => mention.how !== 'stem')
  const [namedStreets, said] = [eachOnce(sureStreets), eachOnce(saidStreets)]
  const endsOfStreets = new Set(saidStreets.map(({ mention }) => mention.end))
  const communities = of('community').map((one) => {
    const contradicted = endsOfStreets.has(one.mention.start)
    return (
      within(one, namedStreets, insideStreet) ??
      (contradicted ? outsideOf(one, said) : within(one, namedDistricts, insideDistrict)) ??
      outsideOf(one, [...said, ...namedDistricts])
    )
  })
  return [...districts, ...streets, ...communities]
}

/** Areas, each once however often it was named. */
function eachOnce(areas: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(areas.map((area) => [area.places.map(({ code }) => code).join(), area])).values()]
}

/**
 * Whether a bare name, or one whose ending is of another sort, stands right before a community that lies elsewhere: the town that was,
 * whose villages went to several streets (东岸乡新安村).
 */
function isOldTown({ mention, places }: Evidence, { starts }: Found): boolean {
  const next = (starts.get(mention.end) ?? []).filter(({ level, how }) => level === 'community' && how === 'name')
  return (
    (!mention.exact || mention.how === 'stem') &&
    next.length > 0 &&
    !next.some((one) => one.places.some(({ code }) => places.some((area) => isWithin(code, area.code))))
  )
}

/** The odds of a probability: what weighs one piece of evidence against another. */
export function oddsOf(probability: number): number {
  return probability / (1 - probability)
}

function within(one: Evidence, areas: readonly Evidence[], factor: number): Evidence | undefined {
  const places = one.places.filter(({ code }) => areas.some((area) => holds(area, code)))
  if (places.length === 0) return undefined
  return { ...one, places, strength: scaled(one.strength, factorOf(one, factor)) }
}

/** A misspelt name is made surer by its street, hardly by its district, and a bare one hardly by either. */
function factorOf({ mention: { how } }: Evidence, factor: number): number {
  return how === 'stem' || (how === 'typo' && factor === insideDistrict) ? bareInside : factor
}

function outsideOf(one: Evidence, areas: readonly Evidence[]): Evidence {
  return areas.length === 0 ? one : { ...one, strength: scaled(one.strength, outside) }
}

function scaled(probability: number, factor: number): number {
  const odds = oddsOf(probability) * factor
  return odds / (1 + odds)
}

/** Whether the place lies in an area that the evidence may mean. */
export function holds({ places }: Evidence, code: PlaceCode): boolean {
  return places.some((area) => isWithin(code, area.code))
}
