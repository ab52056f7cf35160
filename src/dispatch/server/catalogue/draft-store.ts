import type { Pool, PoolClient } from 'pg'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { CatalogueDraft } from '../../approve-catalogue.ts'
import type { DraftRow } from '../../catalogue-api.ts'

type Database = Pool | PoolClient

/** The drafts there are, the one that would start first at the top. */
export async function listDrafts(database: Database): Promise<DraftRow[]> {
  const { rows } = await database.query<DraftRow>(
    `select edition, in_force_from as "inForceFrom", basis, jsonb_array_length(lines) as lines, authors,
       changed_at as "changedAt" from dispatch.catalogue_drafts order by in_force_from, edition`,
  )
  return rows
}

/** One draft in full. */
export async function findDraft(database: Database, edition: string): Promise<CatalogueDraft | undefined> {
  const { rows } = await database.query<CatalogueDraft>(
    `select edition, in_force_from as "inForceFrom", basis, lines, examples, revision, authors
     from dispatch.catalogue_drafts where edition = $1`,
    [edition],
  )
  return rows[0]
}

/** Keeps a new draft; false where one of that name is there already. */
export async function addDraft(database: Database, draft: CatalogueDraft, at: Moment): Promise<boolean> {
  const { rowCount } = await database.query(
    `insert into dispatch.catalogue_drafts (edition, in_force_from, basis, lines, examples, revision, authors, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    valuesOf(draft, at),
  )
  return rowCount === 1
}

/** Keeps what was written of a draft, one revision on; false where somebody else wrote in the meantime. */
export async function keepDraft(database: Database, draft: CatalogueDraft, at: Moment): Promise<boolean> {
  const { rowCount } = await database.query(
    `update dispatch.catalogue_drafts set in_force_from = $2, basis = $3, lines = $4, examples = $5, revision = $6,
       authors = $7, changed_at = $8 where edition = $1 and revision = $6 - 1`,
    valuesOf(draft, at),
  )
  return rowCount === 1
}

/** Throws a draft away at that revision, approved or given up; false where somebody wrote in the meantime. */
export async function dropDraft(database: Database, edition: string, revision: number): Promise<boolean> {
  const { rowCount } = await database.query(
    'delete from dispatch.catalogue_drafts where edition = $1 and revision = $2',
    [edition, revision],
  )
  return rowCount === 1
}

function valuesOf({ edition, inForceFrom, basis, lines, examples, revision, authors }: CatalogueDraft, at: Moment) {
  const now: Instant = instantOf(at)
  return [edition, inForceFrom, basis, ...[lines, examples].map((list) => JSON.stringify(list)), revision].concat([
    JSON.stringify(authors),
    now,
  ])
}
