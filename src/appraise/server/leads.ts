import type { Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Lead } from '#foundations/integrity/trace.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import type { LeadRow, LeadsQuery, Precision } from '../lead-api.ts'

type Kept = { readonly period: string; readonly at: Moment; readonly city: City }

/** So many tickets of a lead are kept, the latest. */
const mostTickets = 300

/**
 * Keeps what a search found. What stood is brought up to date until somebody concluded it; what is not found again stays, for
 * a question that was asked is answered.
 */
export async function keepLeads(pool: Pool, leads: readonly Lead[], { period, at, city }: Kept): Promise<void> {
  const rows = leads.map(({ unit, of, tickets, ...figures }) => ({
    ...figures,
    ...{ id: commandIdFrom('lead', period, figures.test, unit), lead: unit, cases: of },
    place: city.units.get(unit as UnitCode)?.area ?? '',
    tickets: tickets.slice(-mostTickets),
  }))
  await pool.query(
    `insert into appraise.leads (id, period, test, lead, place, seen, cases, expected, units, chance, corrected, tickets,
       edition, found_at, looked_at, phase)
     select id, $1, test, lead, place, seen, cases, expected, units, chance, corrected, tickets, $2, $3, $3, 'open'
     from jsonb_to_recordset($4) as found (id uuid, test text, lead text, place text, seen integer, cases integer,
       expected float8, units integer, chance float8, corrected float8, tickets uuid[])
     on conflict (id) do update set seen = excluded.seen, cases = excluded.cases, expected = excluded.expected,
       units = excluded.units, chance = excluded.chance, corrected = excluded.corrected, tickets = excluded.tickets,
       edition = excluded.edition, looked_at = excluded.looked_at
     where leads.phase <> 'concluded'`,
    [period, city.rulebook.edition, instantOf(at), JSON.stringify(rows)],
  )
}

const columns = `id, period, test, lead as unit, seen, cases, expected, units, chance, corrected, found_at as "foundAt",
  phase = 'concluded' or looked_at >= coalesce((select max(began_at) from appraise.lead_searches s
    where s.period = l.period and outcome = 'searched'), looked_at) as "stillSo",
  phase, assignee->>'name' as assignee, verdict`

/** Leads in the reader's scope, but never those about their own unit: it is asked by an auditor, not warned by a list. */
function leadCondition(actor: Actor, bind: (value: unknown) => string): string {
  const conditions = [scopeCondition(actor, bind), actor.unit === undefined ? '' : `lead <> ${bind(actor.unit)}`]
  return conditions.filter((condition) => condition !== '').join(' and ')
}

/** The leads a reader may see, those without a conclusion first, the most unlikely first; at most so many. */
export async function listLeads(
  pool: Pool,
  actor: Actor,
  wish: LeadsQuery,
  most: number,
): Promise<{ readonly rows: LeadRow[]; readonly left: number }> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const asked = { period: wish.period, test: wish.test, lead: wish.unit, phase: wish.phase }
  const conditions = [
    leadCondition(actor, bind),
    ...Object.entries(asked).map(([column, value]) => (value === undefined ? '' : `${column} = ${bind(value)}`)),
  ].filter((condition) => condition !== '')
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
  const { rows } = await pool.query<LeadRow & { all: number }>(
    `select ${columns}, count(*) over ()::int as all from appraise.leads l ${where}
     order by phase = 'concluded', period desc, corrected, id limit ${most}`,
    values,
  )
  return { rows: rows.map(({ all: _, ...row }) => row), left: (rows[0]?.all ?? 0) - rows.length }
}

export type FoundLead = LeadRow & { readonly assigned: string | null; readonly tickets: readonly string[] }

/** One lead, if its reader may see it. */
export async function findLead(pool: Pick<Pool, 'query'>, actor: Actor, id: string): Promise<FoundLead | undefined> {
  const values: unknown[] = [id]
  const scope = leadCondition(actor, (value) => `$${values.push(value)}`)
  const { rows } = await pool.query<FoundLead>(
    `select ${columns}, assignee->>'person' as assigned, tickets::text[] as tickets from appraise.leads l
     where id = $1 ${scope === '' ? '' : `and ${scope}`}`,
    values,
  )
  return rows[0]
}

/** How the leads of every test were concluded, within the reader's scope: of so many confirmed so many. */
export async function readPrecision(pool: Pool, actor: Actor): Promise<readonly Precision[]> {
  const values: unknown[] = []
  const scope = leadCondition(actor, (value) => `$${values.push(value)}`)
  const { rows } = await pool.query<Precision>(
    `select test, count(*)::int as leads, count(*) filter (where verdict = 'confirmed')::int as confirmed,
       count(*) filter (where verdict = 'explained')::int as explained,
       count(*) filter (where verdict = 'unfounded')::int as unfounded
     from appraise.leads ${scope === '' ? '' : `where ${scope}`} group by test order by test`,
    values,
  )
  return rows
}
