import type { Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import type { LeadFile, LeadStep, LeadTicket } from '../lead-api.ts'
import { findLead } from './leads.ts'

type Asked = { readonly id: string; readonly actor: Actor; readonly at: Moment }

/** A lead with its steps, the tickets behind it, and who might work it; undefined where the reader may not see it. */
export async function readLeadFile(pool: Pool, { id, actor, at }: Asked): Promise<LeadFile | undefined> {
  const found = await findLead(pool, actor, id)
  if (found === undefined) return undefined
  const { assigned, tickets, ...lead } = found
  const [steps, behind, auditors] = await Promise.all([
    readSteps(pool, id),
    readTickets(pool, actor, tickets),
    listAuditors(pool, at),
  ])
  return {
    lead,
    ...{ steps: [...steps], tickets: [...behind] },
    auditors: auditors.filter(({ unit }) => unit !== lead.unit).map(({ person, name }) => ({ person, name })),
    mine: assigned === actor.person,
  }
}

export async function readSteps(pool: Pool, id: string): Promise<readonly LeadStep[]> {
  const { rows } = await pool.query<Omit<LeadStep, 'to'> & { readonly what: object }>(
    `select step, at, actor->>'name' as by, type, what from appraise.lead_steps where lead = $1 order by step`,
    [id],
  )
  return rows.map(({ what, ...step }) => ({ ...step, ...what }))
}

/** The same phone is the same number among these tickets; which phone it is, this does not say. */
async function readTickets(pool: Pool, actor: Actor, tickets: readonly string[]): Promise<readonly LeadTicket[]> {
  const values: unknown[] = [tickets]
  const scope = scopeCondition(actor, (value) => `$${values.push(value)}`)
  const { rows } = await pool.query<LeadTicket>(
    `select t.ticket, t.number, t.title, t.category, t.created, t.contacted, t.closed, r.rated, r.satisfied,
       left(f.body->>'text', 200) as said, left(t.answer, 200) as answer,
       case when p.phone_index is not null then dense_rank() over (order by p.phone_index)::int end as caller
     from (select * from appraise.traces where ticket = any($1) ${scope === '' ? '' : `and ${scope}`}) t
       join appraise.ratings r using (ticket)
       join journal.facts f on f.ticket = t.ticket and f.position = 1
       left join personal.requesters p on p.ticket = t.ticket and p.subject = t.subject
     order by t.created, t.ticket`,
    values,
  )
  return rows
}

export type Auditor = { readonly person: string; readonly name: string; readonly unit: string }

/** Everybody who holds an auditor's post now. */
export async function listAuditors(pool: Pick<Pool, 'query'>, at: Moment): Promise<readonly Auditor[]> {
  const { rows } = await pool.query<Auditor>(
    `select distinct on (p.id) p.id::text as person, p.display_name as name, s.unit
     from identity.posts s join identity.people p on p.id = s.person
     where s.role = 'auditor' and p.closed_at is null and s.valid_from <= $1 and (s.valid_until is null or s.valid_until > $1)
     order by p.id, s.valid_from`,
    [instantOf(at)],
  )
  return rows
}
