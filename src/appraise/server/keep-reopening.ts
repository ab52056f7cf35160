import type { PoolClient } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { referenceLock } from '#platform/reference/load-city.ts'
import type { PeriodReopeningAsked, PeriodReopeningDecided } from '../period-changes.ts'
import type { Periods } from '../periods.ts'
import { askReopening, decideReopening } from '../reopen-period.ts'
import { boundsBy, readPeriods } from './closings.ts'
import { recordChange } from './record-change.ts'

type Wish = { readonly period: PeriodCode; readonly why: string }

/** Keeps somebody's wish to open a closed period again. [APPRAISE-11] */
export function keepReopeningWish(platform: Platform, wish: Wish, by: Actor) {
  return decided(platform, by, {
    rule: (periods, at) => askReopening(periods, { ...wish, by: by.person }, at),
    write: (client, fact) => writeWish(client, fact, by),
  })
}

/** Keeps what a second person made of the wish. [APPRAISE-11] */
export function keepReopeningDecision(platform: Platform, wish: Wish & { readonly granted: boolean }, by: Actor) {
  return decided(platform, by, {
    rule: (periods, at) => decideReopening(periods, { ...wish, by: by.person }, at),
    write: (client, fact) => writeDecision(client, fact, by),
  })
}

type Parts<Fact, Reason extends string> = {
  readonly rule: (periods: Periods, at: Moment) => Decision<Fact, Reason>
  readonly write: (client: PoolClient, fact: Fact) => Promise<void>
}

function decided<Fact extends PeriodReopeningAsked | PeriodReopeningDecided, Reason extends string>(
  platform: Platform,
  by: Actor,
  { rule, write }: Parts<Fact, Reason>,
): Promise<Decision<Fact, Reason>> {
  return inTransaction(platform.pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [referenceLock])
    const decision = rule(await readPeriods(client, boundsBy(platform)), platform.now())
    for (const fact of decision.accepted ? decision.facts : []) {
      await write(client, fact)
      const { type, at, period, closing, ...what } = fact
      const change = { subject: 'appraisal_period_reopenings', added: [`${period}/${closing}`] }
      await recordChange(client, { ...change, at, by, type, ...what })
    }
    return decision
  })
}

async function writeWish(
  client: PoolClient,
  { at, period, closing, why }: PeriodReopeningAsked,
  by: Actor,
): Promise<void> {
  await client.query(
    `insert into appraise.period_reopenings (period, closing, wish, asked_at, asked_by, why)
     select $1, $2, count(*) + 1, $3, $4, $5 from appraise.period_reopenings where period = $1 and closing = $2`,
    [period, closing, instantOf(at), JSON.stringify(refOf(by)), why],
  )
}

async function writeDecision(client: PoolClient, fact: PeriodReopeningDecided, by: Actor): Promise<void> {
  await client.query(
    `update appraise.period_reopenings set decided_at = $3, decided_by = $4, granted = $5, decided_why = $6
     where period = $1 and closing = $2 and decided_at is null`,
    [fact.period, fact.closing, instantOf(fact.at), JSON.stringify(refOf(by)), fact.granted, fact.why],
  )
}
