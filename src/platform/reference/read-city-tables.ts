import type { Pool, PoolClient } from 'pg'
import type { Place } from '#foundations/places/place.ts'
import type { PlaceAlias } from '#foundations/places/place-alias.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { Category } from '#foundations/rulebook/category.ts'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import type { WordEdition } from '#foundations/rulebook/word-edition.ts'
import type { Unit } from '#foundations/units/unit.ts'
import { inTransaction, oneMoment } from '../postgres/transaction.ts'
import type { CatalogueEdition } from './city-files.ts'

/** The reference tables as they were at one moment. */
export type CityTables = {
  readonly version: string
  readonly places: readonly Place[]
  readonly placeAliases: readonly PlaceAlias[]
  readonly units: readonly Unit[]
  readonly categories: readonly Category[]
  readonly rulebooks: readonly Rulebook[]
  readonly catalogues: readonly CatalogueEdition[]
  readonly words: readonly WordEdition[]
}

/** Changes with every change of reference data, and with nothing else. */
export async function readVersion(database: Pool | PoolClient): Promise<string> {
  const { rows } = await database.query<{ version: string }>(
    `select count(*) || '-' || coalesce(max(position), 0) as version from reference.changes`,
  )
  return rows[0]?.version ?? ''
}

/** Reads all reference tables of one and the same moment. */
export function readCityTables(pool: Pool): Promise<CityTables> {
  return inTransaction(
    pool,
    async (client) => ({
      version: await readVersion(client),
      places: await readPlaces(client),
      placeAliases: (await client.query<PlaceAlias>(placeAliases)).rows,
      units: await readUnits(client),
      categories: (await client.query<Category>(categories)).rows,
      rulebooks: (await client.query<{ body: Rulebook }>(rulebooks)).rows.map(({ body }) => body),
      catalogues: await readCatalogues(client),
      words: await readWords(client),
    }),
    oneMoment,
  )
}

const categories =
  'select code, path, english, line, level, tags, lexicon from reference.categories order by rank, code'
const placeAliases = 'select alias, place, kind from reference.place_aliases order by alias, place'
const rulebooks = 'select body from reference.rulebook_editions order by in_force_from, edition'

async function readPlaces(client: PoolClient): Promise<readonly Place[]> {
  const { rows } = await client.query<Columns<Place>>(
    'select code, name, level, parent, kind from reference.places order by code',
  )
  return rows.map(withoutNulls<Place>)
}

async function readUnits(client: PoolClient): Promise<readonly Unit[]> {
  const { rows } = await client.query<Columns<Unit>>(
    `select code, name, short_name as "shortName", kind, area, line, parent, closed_on as "closedOn"
     from reference.units order by code`,
  )
  return rows.map(withoutNulls<Unit>)
}

async function readWords(client: PoolClient): Promise<readonly WordEdition[]> {
  const words = await client.query<CityWord & { edition: string }>(
    'select edition, class, word, topic, weight from reference.words order by edition, class, word',
  )
  const byEdition = Map.groupBy(words.rows, ({ edition }) => edition)
  const { rows } = await client.query<Omit<WordEdition, 'words'>>(
    `select edition, in_force_from as "inForceFrom" from reference.word_editions order by in_force_from, edition`,
  )
  return rows.map((named) => ({
    ...named,
    words: (byEdition.get(named.edition) ?? []).map(({ edition: _, ...word }) => word),
  }))
}

/** All editions of the catalogue, the oldest first. */
export async function readCatalogues(client: Pool | PoolClient): Promise<readonly CatalogueEdition[]> {
  const lines = await client.query<Columns<CatalogueLine> & { edition: string }>(
    `select edition, id, category, place, kind, requester, condition, lead, supports, level, sign_limit as "signLimit", basis
     from reference.catalogue_lines order by edition, rank`,
  )
  const byEdition = Map.groupBy(lines.rows, ({ edition }) => edition)
  const { rows } = await client.query<Omit<CatalogueEdition, 'lines'>>(
    `select edition, in_force_from as "inForceFrom", basis, examples from reference.catalogue_editions order by in_force_from, edition`,
  )
  return rows.map((edition) => ({
    ...edition,
    lines: (byEdition.get(edition.edition) ?? []).map(({ edition: _, ...line }) => withoutNulls<CatalogueLine>(line)),
  }))
}

type Columns<Item> = { readonly [Field in keyof Item]-?: Item[Field] | null }

/** A column that may be null becomes a field that may be absent. */
function withoutNulls<Item>(row: Columns<Item>): Item {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Item
}
