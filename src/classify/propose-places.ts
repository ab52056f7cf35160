import { gazetteerOf } from '#foundations/gazetteer/gazetteer.ts'
import { type PlaceCandidate, type PlaceReading, readPlaces } from '#foundations/gazetteer/read-places.ts'
import { isWithin, type PlaceCode } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'

/** A street or community that the words of a demand propose, how probably, 0 to 1, and the words that name it. */
export type PlaceProposal = {
  readonly place: PlaceCode
  readonly probability: number
  readonly because: readonly string[]
}

export type PlaceProposals = {
  /** Best first. */
  readonly places: readonly PlaceProposal[]
  /** The address in standard form, where an address was said. */
  readonly address?: string
}

/**
 * The places a demand names. Its address names the place more surely than its story does, so the story is asked only where
 * the address leaves the place open, and then speaks beside it. [CLASSIFY-02]
 */
export function proposePlaces(address: string, story: string, city: City): PlaceProposals {
  const gazetteer = gazetteerOf(city.places, city.placeAliases)
  const certain = city.rulebook.classify.certain.place
  const read = (text: string) => readPlaces(text, gazetteer, certain)
  const inAddress = read(address)
  const best = inAddress.decided === undefined ? clearer(inAddress, read(`${address}\n${story}`)) : inAddress
  return {
    places: best.candidates.map(proposalOf),
    ...(inAddress.standard === '' ? {} : { address: inAddress.standard }),
  }
}

/** What a story adds may settle an address, but not speak of places the address does not allow. */
function clearer(inAddress: PlaceReading, withStory: PlaceReading): PlaceReading {
  const [first] = inAddress.candidates
  if (first === undefined) return withStory
  const allowed = withStory.candidates.filter((one) =>
    inAddress.candidates.some(({ place }) => meets(place, one.place)),
  )
  return allowed.length > 0 ? { ...withStory, candidates: allowed } : inAddress
}

/** Whether one of the places lies in the other. */
function meets(one: PlaceCode, other: PlaceCode): boolean {
  return isWithin(one, other) || isWithin(other, one)
}

function proposalOf({ place, confidence, because }: PlaceCandidate): PlaceProposal {
  return { place, probability: confidence, because: [...new Set(because.map(({ said }) => said))] }
}
