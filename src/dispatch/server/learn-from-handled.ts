import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import type { Schedule } from '#platform/stage-door.ts'
import { type Disagreeing, listDisagreements } from '../disagreements.ts'
import { type HandledGroup, pastBegins, readGroups, readHandled } from './handled-rows.ts'
import { type LearningTask, learnInThread } from './learn-in-thread.ts'
import { keepModel } from './unit-models.ts'

export type Learn = (task: LearningTask, stopping?: AbortSignal) => Promise<Uint8Array>

/** Every night units are learnt from what was seen through lately, and the catalogue is compared with it. [DISPATCH-03] */
export const learning: Schedule = {
  name: 'dispatch/learn-from-handled',
  cron: '30 3 * * *',
  run: (platform, stopping) => learnFromHandled(platform, learnInThread, stopping),
}

/** Learns a new model and writes down anew where the catalogue and the past disagree; without a past there is nothing to do. */
export async function learnFromHandled(platform: Platform, learn: Learn, stopping?: AbortSignal): Promise<void> {
  const at = platform.now()
  const city = platform.cityAt(at)
  const since = pastBegins(at, city)
  await compareCatalogue(platform)
  const handled = await readHandled(platform.pool, since, city.rulebook.dispatch.learning.most, city)
  if (handled.length === 0) return
  const known = new Set(handled.map(({ unit }) => unit))
  const titles = Object.fromEntries(
    [...city.units.values()].filter(({ code }) => known.has(code)).map(({ code, name }) => [code, name]),
  )
  const model = await learn({ handled, titles, seed: dateOf(at) }, stopping)
  await keepModel(platform.pool, { at, since, tickets: handled.length, units: known.size }, model)
}

/** Writes down anew where the catalogue in force and the past disagree. */
export async function compareCatalogue({ pool, now, cityAt }: Platform): Promise<void> {
  const at = now()
  const city = cityAt(at)
  const groups = await readGroups(pool, pastBegins(at, city))
  const found = listDisagreements(groups, city.rulebook.dispatch.learning.fewest, dateOf(at), city)
  await inTransaction(pool, async (client) => {
    await client.query('delete from dispatch.disagreements')
    await client.query(
      `insert into dispatch.disagreements
       select * from jsonb_populate_recordset(null::dispatch.disagreements, $1::jsonb)`,
      [JSON.stringify(found.map(rowOf))],
    )
  })
}

function rowOf({ matter, ticket, number, lead, times, of, ...rest }: HandledGroup & Disagreeing) {
  return {
    ...{ ticket, number, lead, of, ...matter, handled: times, supports: [] },
    catalogue_lead: rest.catalogueLead ?? null,
    gap: rest.gap ?? null,
    line: rest.line ?? null,
    last_resolved: rest.lastResolved,
  }
}
