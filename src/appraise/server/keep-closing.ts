import type { PoolClient } from 'pg'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { digestOf } from '#platform/files/signer.ts'
import type { Platform } from '#platform/platform.ts'
import { tallyColumns } from '#platform/postgres/tally-columns.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { referenceLock } from '#platform/reference/load-city.ts'
import { type ClosePeriodRefused, closePeriod } from '../close-period.ts'
import type { PeriodClosed } from '../period-changes.ts'
import { documentText, type PeriodInputs, periodDocument } from '../period-document.ts'
import { boundsBy, closingName, readPeriods } from './closings.ts'
import { freezeFrame } from './freeze-frame.ts'
import { recomputeJob } from './period-checks.ts'
import { recordChange } from './record-change.ts'

/**
 * Closes a period: the rule, what counted, the signed tables, the journal's entry and the order to recompute them are one
 * transaction. Closings come one after the other. [APPRAISE-10]
 */
export function keepClosing(
  platform: Platform,
  wish: Period,
  by: Actor,
): Promise<Decision<PeriodClosed, ClosePeriodRefused>> {
  return inTransaction(platform.pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [referenceLock])
    const decision = closePeriod(await readPeriods(client, boundsBy(platform)), wish, platform.now())
    for (const fact of decision.accepted ? decision.facts : []) await keep(client, platform, fact, by)
    return decision
  })
}

async function keep(client: PoolClient, platform: Platform, fact: PeriodClosed, by: Actor): Promise<void> {
  const { counts, ...inputs } = await freeze(client, fact)
  const frozen = await freezeFrame(client, platform, fact, { by, counts })
  const text = documentText(periodDocument(frozen, inputs, counts))
  const { period, closing, from, to, at } = fact
  const signed = {
    digest: digestOf(text),
    signature: platform.signer.sign(text),
    publicKey: platform.signer.publicKey,
  }
  const who = JSON.stringify(refOf(by))
  await client.query(
    `insert into appraise.period_closings
       (period, closing, begins, ends, closed_at, closed_by, edition, document, digest, signature, public_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[period, closing, from, to, frozen.closed.at, who],
      ...[frozen.edition, text, signed.digest, signed.signature, signed.publicKey],
    ],
  )
  await recordChange(client, { subject: 'appraisal_periods', added: [closingName(fact)], at, by, ...signed })
  await client.query(recomputeJob(at, { period, closing, by: refOf(by) }))
}

/**
 * Names the facts that count and what they come to. A position is a ticket's own and has no order beside those of other tickets,
 * and what happened before the closing may be committed after it; so the bound is no number and no time, but a list: each
 * ticket with its last position, as one statement sees them. A ticket's facts and its row are committed together, so the
 * statement sees both of a command or neither; whatever is committed later is late.
 */
async function freeze(
  client: PoolClient,
  { period, closing, from, to }: PeriodClosed,
): Promise<PeriodInputs & { readonly counts: readonly UnitTally[] }> {
  // A month of a large city takes longer than a statement of everyday work may.
  await client.query('set local statement_timeout = 0')
  const { rows } = await client.query<PeriodInputs & { readonly counts: readonly UnitTally[] }>(freezing, [
    ...[period, closing, from, to],
  ])
  const [frozen] = rows
  if (frozen === undefined) throw new Error('A query of totals answered no row')
  return frozen
}

const columns = `ticket, position, created, lead, valid, contacted, solved, satisfied, excluded, weight, signed_in_time,
  closed_in_time, answered_by, several, category, level, kind, channel, requester`

/** All answers of a ticket where several people gave them, else null; of rows named `rated`. */
export const severalAnswers = `select case when count(distinct body->>'answeredBy') > 1 then jsonb_agg(jsonb_build_object('by',
    body->'answeredBy', 'contacted', body->'contacted', 'solved', body->'solved', 'satisfied', body->'satisfied') order by position) end
  from journal.facts where facts.ticket = rated.ticket and type = 'CallBackAnswered'`

const freezing = {
  name: 'appraise-freeze',
  text: `with counted as materialized (
      select *, (select max(position) from journal.facts where facts.ticket = rated.ticket) as position,
        case when answers > 1 then (${severalAnswers}) end as several
      from appraise.ratings rated where created >= $3 and created < $4 and lead is not null),
    kept as (insert into appraise.closed_tickets (period, closing, ${columns}) select $1, $2, ${columns} from counted),
    tallies as (select lead as unit, ${tallyColumns} from counted group by lead)
    select count(*)::integer as tickets, coalesce(sum(position), 0)::bigint as facts,
      encode(sha256(convert_to(coalesce(string_agg(ticket || ' ' || position || E'\\n', '' order by ticket), ''), 'UTF8')), 'hex')
        as digest,
      (select coalesce(json_agg(tallies order by unit collate "C"), '[]') from tallies) as counts
    from counted`,
}
