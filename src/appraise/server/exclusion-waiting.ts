import { instantOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { boundConditions } from '#platform/postgres/key-page.ts'
import { exclusionAdvisers, exclusionAskers, exclusionReaders, exclusionReviewers } from '../audiences.ts'
import { ExclusionsWaiting } from '../exclusion-api.ts'

/** A review or decision is to come; the words of the partial index. */
const isWaiting = "exclusion in ('asked', 'granted-once', 'objected')"

/** The step it waits for is late. */
export const isOverdue = `${isWaiting} and exclusion_due < :now`

/** A panel has said what it thinks of the demand. [APPRAISE-19] */
export const isAdvised = 'opinion is not null'

/**
 * What waits for this very person: to a reviewer, what they had no part in and their unit did not ask for; to a unit, refusals it
 * may still object to; to a panel, what it may still advise on; to others nothing. [APPRAISE-03, APPRAISE-09, APPRAISE-19]
 */
export function waitsFor({ role }: Pick<Actor, 'role'>): string {
  if (exclusionReviewers.some((reviewer) => reviewer === role))
    return `${isWaiting} and not (:person = any(coalesce(exclusion_people, '{}'))) and exclusion_unit is distinct from :unit`
  if (exclusionAskers.some((asker) => asker === role))
    return "exclusion = 'refused' and objection is null and exclusion_due >= :now and exclusion_unit = :unit"
  if (exclusionAdvisers.some((adviser) => adviser === role))
    return `opinion_due >= :now and opinion is null and ${isWaiting}
      and not (:person = any(coalesce(exclusion_people, '{}'))) and exclusion_unit is distinct from :unit`
  return 'false'
}

/** What waits for the reader, for the menu and the list. */
export function waitingRoute(app: App, platform: Platform): void {
  app.get(
    '/api/exclusions/count',
    {
      config: { allow: exclusionReaders },
      schema: {
        summary: 'How many exclusions wait for this person: reviews, decisions, or refusals to object to',
        response: answers(ExclusionsWaiting),
      },
    },
    async (request) => countWaiting(platform, actorOf(request)),
  )
}

type Counted = { readonly step: keyof ExclusionsWaiting; readonly times: number; readonly late: number }

async function countWaiting({ pool, now }: Platform, actor: Actor): Promise<ExclusionsWaiting> {
  const at = now()
  const values: unknown[] = [instantOf(at)]
  const shape = { where: waitsFor(actor), filters: {} }
  const conditions = boundConditions(shape, { actor, now: at, always: {} }, (value) => `$${values.push(value)}`)
  const { rows } = await pool.query<Counted>(
    `select exclusion as step, count(*) as times, count(*) filter (where exclusion_due < $1) as late
     from appraise.ratings where ${conditions.join(' and ')} group by exclusion`,
    values,
  )
  const sum = (of: 'times' | 'late') => rows.reduce((total, row) => total + row[of], 0)
  return {
    ...{ asked: 0, 'granted-once': 0, objected: 0, refused: 0 },
    ...Object.fromEntries(rows.map(({ step, times }) => [step, times])),
    ...{ count: sum('times'), overdue: sum('late') },
  }
}
