import type { Place } from '#foundations/places/place.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { Category } from '#foundations/rulebook/category.ts'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import type { Unit } from '#foundations/units/unit.ts'

/** A line of business (条) that departments, bureaux and utilities belong to, such as `housing`. */
export type BusinessLine = { readonly code: string; readonly name: string; readonly english: string }

/** An edition of the dispatch catalogue as it is kept: the lines, since when they hold, and on what basis. */
export type CatalogueEdition = {
  readonly edition: string
  readonly inForceFrom: string
  readonly basis: string
  readonly lines: readonly CatalogueLine[]
}

/** Everything a city's folder says, checked as a whole. */
export type CityFiles = {
  /** SHA-256 over all that was read: the same digest, the same city. */
  readonly digest: string
  readonly places: readonly Place[]
  readonly lines: readonly BusinessLine[]
  readonly units: readonly Unit[]
  readonly categories: readonly Category[]
  readonly rulebooks: readonly Rulebook[]
  readonly catalogues: readonly CatalogueEdition[]
  readonly words: readonly CityWord[]
}
