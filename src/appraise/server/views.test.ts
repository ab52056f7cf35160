import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyFact, TicketId } from '#foundations/journal/envelope.ts'
import { readColumns } from '#platform/postgres/commit.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { rebuildView } from '#platform/postgres/rebuild.ts'
import {
  answered,
  asked,
  callBackOpened,
  linkFirst,
  linkSent,
  missed,
  reviewed,
  spared,
} from '../../../test/cast/calling-back.ts'
import { opened, resolved } from '../../../test/cast/handling.ts'
import { record as recordFacts } from '../../../test/cast/recording.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
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
const withResult = [received(), classified(), dispatched(), resolved]

test('an answer that does not count hides none that did, and a later valid one replaces it', async () => {
  const ticket = await record([...withResult, answered(), answered({ round: 2, valid: false, solved: 'unsolved' })])
  const read = async () =>
    (
      await scratch.platform.pool.query(
        'select valid, solved, first_solved, answers, weight from appraise.ratings where ticket = $1',
        [ticket],
      )
    ).rows
  expect(await read()).toEqual([{ valid: true, solved: 'solved', first_solved: null, answers: 2, weight: 1 }])
  await record([answered({ round: 3, solved: 'partly' })], ticket)
  expect(await read()).toEqual([{ valid: true, solved: 'partly', first_solved: 'solved', answers: 3, weight: 1 }])
})

test('desks and ranking read by index', async () => {
  const plan = async (text: string) => {
    const client = await owner.connect()
    await client.query('set enable_seqscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`)
    client.release()
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  expect(
    await plan("select ticket from appraise.call_backs where phase = 'open' order by due, ticket limit 50"),
  ).toMatch(/call_backs_by_due/)
  expect(
    await plan(
      'select ticket from appraise.ratings where exclusion is not null order by exclusion_asked desc, ticket desc limit 50',
    ),
  ).toMatch(/ratings_by_exclusion/)
  expect(
    await plan(
      "select lead, count(*) from appraise.ratings where created >= '2026-10-19' and created < '2026-11-19' and lead is not null group by lead",
    ),
  ).toMatch(/ratings_by_created/)
})

test('views rebuilt from the journal equal the live ones', async () => {
  const opening = callBackOpened()
  await record([received()])
  await record([...withResult, opening, missed()])
  await record([...withResult, opening, answered({ secondHandling: true }), opened])
  await record([...withResult, opening, answered(), asked, reviewed(1, true), reviewed(2, true)])
  await record([...withResult, linkFirst(), linkSent(), missed({ channel: 'link', attempt: 0 }), answered()])
  await record([...withResult, spared])
  for (const view of door.views) {
    const read = async () => (await owner.query(`select * from ${view.table} order by ticket`)).rows
    const live = await read()
    expect(live.length).toBeGreaterThan(3)
    await rebuildView(owner, await readColumns(scratch.platform.pool), view)
    expect(await read()).toEqual(live)
  }
})
