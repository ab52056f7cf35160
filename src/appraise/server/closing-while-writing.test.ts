import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyFact, TicketId } from '#foundations/journal/envelope.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { answered } from '../../../test/cast/calling-back.ts'
import { hoursLater } from '../../../test/cast/city.ts'
import { resolved } from '../../../test/cast/handling.ts'
import { cast } from '../../../test/cast/people.ts'
import { record as recordFacts } from '../../../test/cast/recording.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import { boundsBy } from './closings.ts'
import { readCorrections } from './corrections.ts'
import { keepClosing } from './keep-closing.ts'
import { checkClosing } from './period-checks.ts'
import { door } from './stage.ts'

let scratch: ScratchPlatform
let owner: Pool
beforeAll(async () => {
  scratch = await scratchPlatform({}, [door])
  owner = openPool(scratch.ownerUrl, { size: 2, role: 'owner' })
})
afterAll(async () => {
  await owner.end()
  await scratch.close()
})

const record = (facts: readonly AnyFact[], ticket?: TicketId) => recordFacts(scratch.platform, facts, ticket)
const at = hoursLater(-24 * 10)
const handled = [received({ at }), classified(), dispatched(), { ...resolved, at }]
const close = (code: string) =>
  keepClosing(scratch.platform, boundsBy(scratch.platform)(code as PeriodCode), cast.appraiser)

const countedOf = async (ticket: TicketId) => {
  const { rows } = await owner.query<{ position: number; valid: boolean }>(
    'select position, valid from appraise.closed_tickets where ticket = $1 order by closing desc limit 1',
    [ticket],
  )
  return rows[0]
}

test('what was written before the closing and committed after it is late, although its time is earlier [APPRAISE-10]', async () => {
  const ticket = await record(handled)
  await inTransaction(owner, async (client) => {
    const fact = answered({ at })
    await client.query(
      `insert into journal.facts (ticket, position, at, type, command_id, actor, body)
       select $1, 5, to_timestamp($2 / 1000.0), 'CallBackAnswered', $1, actor, $3 from journal.facts where ticket = $1 and position = 4`,
      [ticket, at, JSON.stringify(fact)],
    )
    await client.query(
      `update appraise.ratings set valid = true, contacted = true, solved = 'solved', satisfied = 'satisfied', answers = 1,
         rated = to_timestamp($2 / 1000.0), answer_channel = 'person', answered_by = 'requester' where ticket = $1`,
      [ticket, at],
    )
    expect(await close('2026-11')).toMatchObject({ accepted: true })
  })
  expect(await countedOf(ticket)).toEqual({ position: 4, valid: false })
  expect(await checkClosing(scratch.platform.pool, { period: '2026-11', closing: 1 })).toMatchObject({
    outcome: 'identical',
  })
  const { rows } = await owner.query<{ earlier: boolean }>(
    `select facts.recorded_at < closed.closed_at or facts.at < closed.closed_at as earlier
     from journal.facts, appraise.period_closings closed where ticket = $1 and position = 5`,
    [ticket],
  )
  expect(rows).toEqual([{ earlier: true }])
  expect(await readCorrections(scratch.platform.pool, '2026-11')).toMatchObject({ tickets: 1 })
})

test('a closing in the midst of commands names whole tickets: each with the facts and the answer of one moment', async () => {
  await owner.query('delete from appraise.closed_tickets')
  await owner.query('delete from appraise.period_checks')
  await owner.query('delete from appraise.period_closings')
  const tickets = await Promise.all(Array.from({ length: 60 }, () => record(handled)))
  const answering = tickets.map((ticket) => record([answered({ at })], ticket))
  await Promise.race(answering)
  expect(await close('2026-11')).toMatchObject({ accepted: true })
  await Promise.all(answering)
  for (const ticket of tickets) {
    const counted = await countedOf(ticket)
    expect(counted).toEqual(counted?.valid ? { position: 5, valid: true } : { position: 4, valid: false })
  }
  expect(await checkClosing(scratch.platform.pool, { period: '2026-11', closing: 1 })).toMatchObject({
    outcome: 'identical',
  })
})
