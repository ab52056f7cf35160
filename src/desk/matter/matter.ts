import { type Static, Type } from 'typebox'
import { isPlaceCode, streetOf } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { demandKinds, type LevelCode } from '#foundations/rulebook/demand.ts'
import { morePressing } from '#foundations/rulebook/edition.ts'
import { markKinds } from '#foundations/text/marks.ts'
import type { DeskCity } from '../desk-city.ts'

const Proposed = { probability: Type.Number(), because: Type.Array(Type.String()), by: Type.String() }

/** What the words of a demand propose, as `POST /api/suggestions` answers it: each list best first. */
export const Suggestions = Type.Object({
  categories: Type.Array(Type.Object({ category: Type.String(), ...Proposed })),
  kinds: Type.Array(Type.Object({ kind: Type.Enum([...demandKinds]), ...Proposed })),
  places: Type.Array(
    Type.Object({ place: Type.String(), probability: Type.Number(), because: Type.Array(Type.String()) }),
  ),
  address: Type.Optional(Type.String()),
  sensitive: Type.Array(Type.String()),
  raised: Type.Optional(Type.Object({ to: Type.String(), because: Type.Array(Type.String()) })),
  marks: Type.Array(Type.Object({ start: Type.Integer(), end: Type.Integer(), kind: Type.Enum([...markKinds]) })),
})

export type Suggestions = Static<typeof Suggestions>

export const nothingSuggested: Suggestions = { categories: [], kinds: [], places: [], sensitive: [], marks: [] }

export const matterFields = ['kind', 'category', 'place', 'level'] as const
export type MatterField = (typeof matterFields)[number]

/** What a demand is about, as far as it is decided. */
export type Matter = { readonly [Field in MatterField]?: string }

/** A matter that lacks nothing. */
export type WholeMatter = { readonly [Field in MatterField]: string }

/**
 * What a person chose, and where nothing was chosen, what the words propose with at least the certainty the city asks for; a
 * proposal less certain is offered and decides nothing. The level is the category's own, or the more pressing one that words which
 * matter raise it to. [CLASSIFY-02, CLASSIFY-04]
 */
export function matterOf(chosen: Matter, suggested: Suggestions, city: DeskCity | undefined): Matter {
  const certain = city?.rulebook.classify.certain
  const category = chosen.category ?? certainOf(suggested.categories, certain?.category)?.category
  const own = city?.categories.get((category ?? '') as CategoryCode)?.level
  const raised = suggested.raised?.to as LevelCode | undefined
  const level = own && city && raised ? morePressing(city.rulebook, own, raised) : own
  const kind = certainOf(suggested.kinds, certain?.kind)?.kind
  const proposed = { kind, category, place: certainOf(suggested.places, certain?.place)?.place, level }
  const all = matterFields.map((field) => [field, chosen[field] ?? proposed[field]] as const)
  return Object.fromEntries(all.filter(([, value]) => value !== undefined))
}

/** The best of the proposals, where it is certain enough; none before it is known how certain it must be. */
function certainOf<Proposal extends { readonly probability: number }>(
  [best]: readonly Proposal[],
  least = Number.POSITIVE_INFINITY,
): Proposal | undefined {
  return best !== undefined && best.probability >= least ? best : undefined
}

/** What still has to be decided before a ticket can be dispatched; a place must be a street or lie in one. */
export function missingFrom(matter: Matter): readonly MatterField[] {
  return matterFields.filter((field) => {
    const value = matter[field]
    if (value === undefined) return true
    return field === 'place' && !(isPlaceCode(value) && streetOf(value) !== undefined)
  })
}

/** The matter, once nothing is missing. */
export function wholeMatter(matter: Matter): WholeMatter | undefined {
  const { kind, category, place, level } = matter
  if (kind === undefined || category === undefined || place === undefined || level === undefined) return undefined
  return missingFrom(matter).length === 0 ? { kind, category, place, level } : undefined
}
