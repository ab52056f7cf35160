import type { PoolClient } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { referenceLock } from '#platform/reference/load-city.ts'
import type { LeadFact } from '../lead-changes.ts'
import type { LeadRefused, WorkedLead } from '../work-lead.ts'
import { findLead } from './leads.ts'
import { recordChange } from './record-change.ts'

export type LeadRule = (
  lead: WorkedLead,
  at: Moment,
  client: PoolClient,
) => Decision<LeadFact, LeadRefused> | Promise<Decision<LeadFact, LeadRefused>>

/** Lets a rule decide about a lead and keeps what follows, journalled; undefined where the actor may not see the lead. [APPRAISE-16] */
export function keepLeadStep(
  { pool, now }: Platform,
  id: string,
  by: Actor,
  rule: LeadRule,
): Promise<Decision<LeadFact, LeadRefused> | undefined> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [referenceLock])
    const lead = await findLead(client, by, id)
    if (lead === undefined) return undefined
    const { unit, phase, assigned } = lead
    const decision = await rule(
      { id, unit, phase, ...(assigned === null ? {} : { assignee: assigned }) },
      now(),
      client,
    )
    for (const fact of decision.accepted ? decision.facts : []) await write(client, fact, by)
    return decision
  })
}

async function write(client: PoolClient, fact: LeadFact, by: Actor): Promise<void> {
  const { type, at, lead, ...what } = fact
  await client.query(
    `insert into appraise.lead_steps (lead, step, at, actor, type, what)
     select $1, count(*) + 1, $2, $3, $4, $5 from appraise.lead_steps where lead = $1`,
    [lead, instantOf(at), JSON.stringify(refOf(by)), type, JSON.stringify(shownOf(fact))],
  )
  if (fact.type === 'LeadAssigned')
    await client.query(`update appraise.leads set phase = 'assigned', assignee = $2 where id = $1`, [
      lead,
      JSON.stringify(fact.to),
    ])
  if (fact.type === 'LeadConcluded')
    await client.query(
      `update appraise.leads set phase = 'concluded', verdict = $2, why = $3, concluded_at = $4, concluded_by = $5 where id = $1`,
      [lead, fact.verdict, fact.why, instantOf(at), JSON.stringify(refOf(by))],
    )
  await recordChange(client, { subject: 'integrity_leads', added: [lead], at, by, type, ...what })
}

function shownOf(fact: LeadFact): object {
  if (fact.type === 'LeadAssigned') return { to: fact.to.name }
  return fact.type === 'LeadNoted' ? { note: fact.note } : { verdict: fact.verdict, why: fact.why }
}
