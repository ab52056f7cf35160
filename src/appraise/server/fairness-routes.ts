import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { refOf } from '#foundations/journal/envelope.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'
import { periodBounds, periodHolding } from '#foundations/three-rates/period-bounds.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { adjustmentAskers } from '../audiences.ts'
import { AdjustmentBody, Fairness, FairnessQuery } from '../fairness-api.ts'
import { adjustable } from './adjust.ts'
import { askForAdjustment, findWish, readAdjustment } from './adjustments.ts'
import { cityOf, firstDayBy } from './closings.ts'

/** Scores adjusted for how hard the demands were, open to all staff as the league tables are. [APPRAISE-15] */
export function fairnessRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/fairness',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Scores of a period beside those adjusted for the demands, with intervals and reasons',
        querystring: FairnessQuery,
        response: answers(Fairness),
      },
    },
    async (request, reply) => {
      const fairness = await readFairness(platform, request.query)
      return fairness === undefined ? reply.code(400).send(unknownScoring) : reply.send(fairness)
    },
  )
  app.post(
    '/api/fairness/adjustments',
    {
      config: { allow: adjustmentAskers },
      schema: {
        summary: 'Have the scores of a period adjusted anew; one that waits is not asked twice',
        body: AdjustmentBody,
        response: answers(Fairness),
      },
    },
    async (request, reply) => {
      const period = request.body.period as PeriodCode
      if (periodBounds(period, firstDayBy(platform)).from > platform.now()) return reply.code(400).send(notYet)
      await askForAdjustment(platform.pool, { period, by: refOf(actorOf(request)), at: platform.now() })
      const fairness = await readFairness(platform, { table: 'streets', period })
      return fairness === undefined ? reply.code(400).send(unknownScoring) : reply.send(fairness)
    },
  )
}

const refused = (path: string, problem: string) => ({ error: 'invalid' as const, fields: [{ path, problem }] })
const unknownScoring = refused('/querystring/scoring', 'must be a template of the edition whose scores are adjusted')
const notYet = refused('/body/period', 'must have begun')

async function readFairness(platform: Platform, wish: FairnessQuery): Promise<Fairness | undefined> {
  const { pool, now } = platform
  const named = wish.period as PeriodCode | undefined
  const firstDay = firstDayBy(platform)
  const period = named === undefined ? periodHolding(now(), firstDay) : periodBounds(named, firstDay)
  const city = cityOf(platform, Math.min(now(), period.to - 1) as Moment)
  const templates = adjustable(city)
  const scoring = wish.scoring === undefined ? templates[0] : templates.find(({ code }) => code === wish.scoring)
  if (scoring === undefined && wish.scoring !== undefined) return undefined
  const [asked, adjusted] = await Promise.all([
    findWish(pool, period.code),
    scoring === undefined
      ? null
      : readAdjustment(pool, { period: period.code, league: wish.table, scoring: scoring.code }),
  ])
  return {
    table: wish.table,
    period: { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    scoring: scoring?.code ?? null,
    scorings: templates.map(({ code, words }) => ({ code, words })),
    fewest: city.rulebook.appraise.fairness.fewest,
    wish: asked ?? null,
    adjusted,
  }
}
