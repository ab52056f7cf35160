import type { Calendar } from '#foundations/calendar/calendar.ts'
import type { PlaceAlias } from '#foundations/places/place-alias.ts'
import type { PlaceIndex } from '#foundations/places/place-index.ts'
import type { Unit, UnitCode } from '#foundations/units/unit.ts'
import type { Rulebook } from './api.ts'
import type { Catalogue } from './catalogue.ts'
import type { Category, CategoryCode } from './category.ts'
import type { CityWord } from './city-word.ts'
import type { ProposeCategory, ProposeKind } from './proposal.ts'

/** The city's own data in force at one instant: what rules are given beside the state and the command. */
export type City = {
  readonly rulebook: Rulebook
  readonly calendar: Calendar
  readonly categories: ReadonlyMap<CategoryCode, Category>
  readonly catalogue: Catalogue
  readonly places: PlaceIndex
  readonly placeAliases: readonly PlaceAlias[]
  readonly units: ReadonlyMap<UnitCode, Unit>
  readonly words: readonly CityWord[]
  /** The text as words are looked for in it, every character in its place; absent in the browser. */
  readonly normal?: (text: string) => string
  /** How the model in force reads a text; absent where none was learnt yet, and in the browser. */
  readonly proposeCategory?: ProposeCategory
  readonly proposeKind?: ProposeKind
}
