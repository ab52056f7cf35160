import type { IndicatorEdition } from '#foundations/indicators/api.ts'
import type { Place } from '#foundations/places/place.ts'
import type { PlaceAlias } from '#foundations/places/place-alias.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { CatalogueExample, CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { Category } from '#foundations/rulebook/category.ts'
import type { WordEdition } from '#foundations/rulebook/word-edition.ts'
import type { Unit } from '#foundations/units/unit.ts'

/** A line of business (条) that departments, bureaux and utilities belong to, such as `housing`. */
export type BusinessLine = { readonly code: string; readonly name: string; readonly english: string }

/** An edition of the dispatch catalogue as it is kept: the lines, what they must do, since when they hold, and on what basis. */
export type CatalogueEdition = {
  readonly edition: string
  readonly inForceFrom: string
  readonly basis: string
  readonly lines: readonly CatalogueLine[]
  readonly examples: readonly CatalogueExample[]
}

/** A knowledge article as a city's files deliver it; its stage knows what the content means. */
export type CityArticle = {
  readonly article: string
  readonly content: {
    readonly title: string
    readonly questions: readonly string[]
    readonly body: string
    readonly categories: readonly string[]
    readonly isPublic: boolean
    readonly unit?: string
    readonly line?: string
    readonly region?: string
    readonly source?: unknown
    readonly validFrom?: string
    readonly validTo?: string
  }
}

/** A word people ask with, and the words that mean the same. */
export type Synonym = { readonly word: string; readonly means: readonly string[] }

/** Everything a city's folder says, checked as a whole. */
export type CityFiles = {
  /** SHA-256 over all that was read: the same digest, the same city. */
  readonly digest: string
  readonly places: readonly Place[]
  readonly placeAliases: readonly PlaceAlias[]
  readonly lines: readonly BusinessLine[]
  readonly units: readonly Unit[]
  readonly categories: readonly Category[]
  readonly rulebooks: readonly Rulebook[]
  readonly catalogues: readonly CatalogueEdition[]
  readonly words: readonly WordEdition[]
  readonly articles: readonly CityArticle[]
  readonly synonyms: readonly Synonym[]
  readonly indicators: readonly IndicatorEdition[]
}
