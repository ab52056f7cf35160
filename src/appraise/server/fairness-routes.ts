import type { Pool } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import { refOf } from '#foundations/journal/envelope.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'
import { periodBounds } from '#foundations/three-rates/period-bounds.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { adjustmentAskers } from '../audiences.ts'
import { AdjustmentBody, Fairness, FairnessQuery } from '../fairness-api.ts'
import type { PeriodDocument } from '../period-document.ts'
import { adjustable } from './adjust.ts'
import { type Adjusted, askForAdjustment, findWish, readAdjustment, readClosedAdjustment } from './adjustments.ts'
import { firstDayBy } from './closings.ts'
import { cityAsPublished, findPublished } from './published.ts'
import { frameOf } from './ranking.ts'

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
      if ((await findPublished(platform.pool, period))?.basis !== undefined) return reply.code(409).send(fixed)
      await askForAdjustment(platform.pool, { period, by: refOf(actorOf(request)), at: platform.now() })
      const fairness = await readFairness(platform, { table: 'streets', period })
      return fairness === undefined ? reply.code(400).send(unknownScoring) : reply.send(fairness)
    },
  )
}

const fixed = { error: 'refused' as const, reason: 'closed-already', rule: 'APPRAISE-15' }
const refused = (path: string, problem: string) => ({ error: 'invalid' as const, fields: [{ path, problem }] })
const unknownScoring = refused('/querystring/scoring', 'must be a template of the edition whose scores are adjusted')
const notYet = refused('/body/period', 'must have begun')

async function readFairness(platform: Platform, wish: FairnessQuery): Promise<Fairness | undefined> {
  const { period, city: then } = frameOf(platform, wish.period)
  const closed = await findPublished(platform.pool, period.code)
  const city = closed === undefined ? then : cityAsPublished(then, closed)
  const templates = adjustable(city)
  const scoring = wish.scoring === undefined ? templates[0] : templates.find(({ code }) => code === wish.scoring)
  if (scoring === undefined && wish.scoring !== undefined) return undefined
  const of = { period: period.code, league: wish.table, scoring: scoring?.code ?? '' }
  return {
    table: wish.table,
    period: closed?.period ?? { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    scoring: scoring?.code ?? null,
    scorings: templates.map(({ code, words }) => ({ code, words })),
    fewest: city.rulebook.appraise.fairness.fewest,
    ...(closed?.basis === undefined ? await readNow(platform.pool, of) : await readClosed(platform.pool, of, closed)),
  }
}

type Figures = Pick<Fairness, 'closing' | 'wish' | 'adjusted'>

/** What may still change; a closing of the first format published no adjusted figures, so its period's are these, too. */
async function readNow(pool: Pool, of: Adjusted): Promise<Figures> {
  const [wish, adjusted] = await Promise.all([findWish(pool, of.period as PeriodCode), readAdjustment(pool, of)])
  return { wish: wish ?? null, adjusted }
}

/** What belongs to a closing for good; soon after it they may still be under way. */
async function readClosed(pool: Pool, of: Adjusted, { closing, closed, edition }: PeriodDocument): Promise<Figures> {
  const found = await readClosedAdjustment(pool, { ...of, closing })
  const wait = { askedAt: closed.at, askedBy: closed.by.name, step: 'working', outcome: null } as const
  const ended = { ...wait, step: 'ended', outcome: found?.adjusted ? 'adjusted' : 'too-few' } as const
  return {
    closing: { closing, closedAt: closed.at, closedBy: closed.by.name },
    wish: found === undefined ? wait : ended,
    adjusted: found?.adjusted ? { ...found.adjusted, edition, countedAt: found.madeAt } : null,
  }
}
