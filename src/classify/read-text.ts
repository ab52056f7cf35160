import type { Moment } from '#foundations/calendar/moment.ts'
import { gazetteerOf } from '#foundations/gazetteer/gazetteer.ts'
import { type PlaceReading, readPlaces } from '#foundations/gazetteer/read-places.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { CategoryProposal, KindProposal, SaidWords } from '#foundations/rulebook/proposal.ts'
import { type Entity, readEntities } from '#foundations/text/entities.ts'
import { type LiftedText, liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { normalText } from '#foundations/text/normal-text.ts'
import type { Segment } from '#foundations/text/segment.ts'
import { proposeCategories, proposeKinds } from './propose.ts'
import { effectOf, type MatteringWord, type WordsEffect, wordsThatMatter } from './words-that-matter.ts'

/** Everything read from a text; every place in it is one of `normal`, which is as long as the text. */
export type TextReading = {
  readonly normal: string
  readonly lifted: LiftedText
  readonly words: readonly string[]
  readonly entities: readonly Entity[]
  readonly places: PlaceReading
  readonly kinds: readonly KindProposal[]
  readonly categories: readonly CategoryProposal[]
  readonly matters: readonly MatteringWord[]
  readonly effect: WordsEffect
}

type Circumstances = { readonly moment: Moment; readonly city: City; readonly segment: Segment }

/** How many categories are told. */
const mostCategories = 5

/** Reads a text as a demand received at a moment. It decides nothing and never throws. [CLASSIFY-02, CLASSIFY-04] */
export function readText({ title, text }: SaidWords, { moment, city, segment }: Circumstances): TextReading {
  const said = { title, text }
  const standing = readStanding(text, { moment, city })
  return {
    ...standing,
    lifted: liftPersonalNumbers(text),
    words: segment(standing.normal),
    kinds: proposeKinds(said, city),
    categories: proposeCategories(said, city, mostCategories),
    effect: effectOf(standing.matters, city.rulebook),
  }
}

/** What stands somewhere in a text: words that matter, times, amounts and names, places. */
export function readStanding(
  text: string,
  { moment, city }: Pick<Circumstances, 'moment' | 'city'>,
): Pick<TextReading, 'normal' | 'matters' | 'entities' | 'places'> {
  const normal = normalText(text)
  return {
    normal,
    matters: wordsThatMatter(normal, city.words, city.rulebook),
    entities: readEntities(normal, moment, city.words),
    places: readPlaces(text, gazetteerOf(city.places, city.placeAliases), city.rulebook.classify.certain.place),
  }
}
