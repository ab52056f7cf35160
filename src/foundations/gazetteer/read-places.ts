import { isWithin, type PlaceCode } from '#foundations/places/place.ts'
import { normalText } from '#foundations/text/normal-text.ts'
import { type AddressParts, partsOf, standardAddress } from './address-parts.ts'
import { type Evidence, evidenceIn, holds } from './evidence.ts'
import { findMentions, type How } from './find-mentions.ts'
import { findTypos } from './find-typos.ts'
import type { Gazetteer } from './gazetteer.ts'
import { foundIn } from './mention-strength.ts'
import { weighPlaces } from './weigh-places.ts'

/** Where a text names a place and how: `within` where it names an area around the place. */
export type PlaceBecause = {
  readonly start: number
  readonly end: number
  readonly said: string
  readonly how: How | 'within'
}

export type PlaceCandidate = {
  readonly place: PlaceCode
  /** How probably the place is meant, 0 to 1; a street's confidence includes that of the communities in it. */
  readonly confidence: number
  readonly because: readonly PlaceBecause[]
}

export type PlaceReading = {
  /** Streets and communities, best first. */
  readonly candidates: readonly PlaceCandidate[]
  /** The place that is meant, only when it is sure; where it is not, a person is asked. [CLASSIFY-02] */
  readonly decided?: PlaceCode
  readonly parts: AddressParts
  /** The address in standard form, as far as it is known: areas by their full names, then what was said of the rest. */
  readonly standard: string
}

/** As sure as a reading must be to decide where no city says otherwise. */
const usuallyCertain = 0.8
const mostCandidates = 5

/**
 * Reads which street or community a text means: names with or without their endings, aliases, misspelt names, each judged by
 * what stands around it and by the areas named beside it. `certain` is the confidence from which on a place is decided.
 */
export function readPlaces(text: string, gazetteer: Gazetteer, certain = usuallyCertain): PlaceReading {
  const normal = normalText(text)
  const spelt = findMentions(normal, gazetteer)
  const mentions = [...spelt, ...findTypos(normal, spelt, gazetteer)].toSorted((a, b) => a.start - b.start)
  const evidence = evidenceIn(foundIn(normal, mentions))
  const candidates = weighPlaces(evidence, certain)
    .slice(0, mostCandidates)
    .map(({ place, confidence }) => ({ place, confidence, because: becauseOf(text, place, evidence) }))
  const [best] = candidates
  const decided = best !== undefined && best.confidence >= certain ? best.place : undefined
  const parts = partsOf({ text, normal, evidence, place: best?.place })
  return {
    candidates,
    ...(decided === undefined ? {} : { decided }),
    parts,
    standard: standardAddress({ parts, decided, evidence, places: gazetteer.places }),
  }
}

function becauseOf(text: string, place: PlaceCode, evidence: readonly Evidence[]): readonly PlaceBecause[] {
  return evidence
    .filter((one) => holds(one, place) || one.places.some(({ code }) => isWithin(code, place)))
    .map(({ mention: { start, end, how }, places }) => ({
      start,
      end,
      said: text.slice(start, end),
      how: places.some(({ code }) => isWithin(code, place)) ? how : ('within' as const),
    }))
    .toSorted((a, b) => a.start - b.start)
}
