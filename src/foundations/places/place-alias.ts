import type { PlaceCode } from './place.ts'

/** What an alias names: the place itself by another name, or something that stands in it. */
export const aliasKinds = ['name', 'road', 'estate', 'building', 'landmark'] as const
export type AliasKind = (typeof aliasKinds)[number]

/** What people say for a place, or for something that stands in one; the same words may be said for several places. */
export type PlaceAlias = { readonly alias: string; readonly place: PlaceCode; readonly kind: AliasKind }
