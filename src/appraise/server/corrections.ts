import type { Pool } from 'pg'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { Scoring } from '#foundations/rulebook/api.ts'
import { type LeagueTable, leagueOf, leagueTables } from '#foundations/three-rates/league.ts'
import type { RankedUnit, UnitTally } from '#foundations/three-rates/ranking.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Corrections } from '../period-api.ts'
import type { PeriodDocument } from '../period-document.ts'
import { findPublished } from './published.ts'
import { talliesOf } from './tallies.ts'

/** What late facts would make of a closed period, by its own rules; undefined while it is not closed. [APPRAISE-11] */
export async function readCorrections(pool: Pool, period: string): Promise<Corrections | undefined> {
  const document = await findPublished(pool, period)
  const [official] = document?.scorings ?? []
  if (document === undefined || official === undefined) return undefined
  const { rows } = await pool.query<{ unit: string; tickets: number }>(changedTickets, [period])
  const changed = new Map(rows.map(({ unit, tickets }) => [unit, tickets]))
  const { from, to } = document.period
  const now = await talliesOf(pool, { from: momentOf(from), to: momentOf(to) })
  const places = placesOf(document, official)
  const [was, is] = [places(document.counts), places(now)]
  return {
    period,
    closing: document.closing,
    scoring: official.code,
    tickets: await countTickets(pool, period),
    units: [...changed]
      .map(([unit, tickets]) => ({ unit, tickets, ...side('published', was.get(unit)), ...side('now', is.get(unit)) }))
      .sort((one, other) => other.tickets - one.tickets || (one.unit < other.unit ? -1 : 1)),
  }
}

/** A ticket that went from one unit to another concerns both. */
const changedTickets = `select unit, count(*)::integer as tickets
  from appraise.corrections, lateral (select distinct unnest(array[was_lead, lead]) as unit) concerned
  where period = $1 and unit is not null group by unit`

async function countTickets(pool: Pool, period: string): Promise<number> {
  const { rows } = await pool.query<{ tickets: number }>(
    'select count(*)::integer as tickets from appraise.corrections where period = $1',
    [period],
  )
  return rows[0]?.tickets ?? 0
}

/** Where each unit stands in its league, units as they were at the closing. */
function placesOf({ units }: PeriodDocument, scoring: Scoring) {
  const byCode = new Map(units.map((unit) => [unit.code as UnitCode, unit]))
  return (counts: readonly UnitTally[]): ReadonlyMap<string, RankedUnit> => {
    const rows = (Object.keys(leagueTables) as LeagueTable[]).flatMap(
      (table) => leagueOf(table, { now: counts, before: [] }, scoring, byCode).rows,
    )
    return new Map(rows.map((row) => [row.unit, row]))
  }
}

function side<Name extends 'published' | 'now'>(name: Name, row: RankedUnit | undefined) {
  if (row === undefined) return {}
  const { rank, appraised } = row
  const { score, volume, valid } = appraised
  const placed = {
    ...(rank === undefined ? {} : { rank }),
    ...(score === undefined ? {} : { score }),
    volume,
    valid,
  }
  return { [name]: placed } as { readonly [Key in Name]: typeof placed }
}
