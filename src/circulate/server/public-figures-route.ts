import { addDays, dateOf, firstMoment } from '#foundations/calendar/local-time.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import { periodBefore, periodOf } from '#foundations/three-rates/period.ts'
import { sumTallies } from '#foundations/three-rates/three-rates.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { PublicFigures } from '../api.ts'
import { publicFigures } from '../public-figures.ts'
import { countFlows, countTallies } from './counts.ts'

/** Figures anybody may read: yesterday from midnight to midnight, and the last closed appraisal period as it stands now. */
export function publicFiguresRoute(app: App, platform: Platform): void {
  app.get(
    '/api/public/figures',
    {
      config: { allow: 'public', rateLimit: { max: 60, timeWindow: '10 minutes' } },
      schema: { summary: 'Figures for the public, small counts left out', response: answers(PublicFigures) },
    },
    async (_, reply) => reply.header('cache-control', 'public, max-age=300').send(await readPublicFigures(platform)),
  )
}

async function readPublicFigures({ pool, now, cityAt }: Platform): Promise<PublicFigures> {
  const [at, { rulebook }] = [now(), cityAt(now())]
  const { scoring, periodFirstDay } = rulebook.appraise
  const window = windowOf(addDays(dateOf(at), -1))
  const period = periodBefore(periodOf(at, periodFirstDay), periodFirstDay)
  const [flows, tallies] = await Promise.all([
    countFlows(pool, window, window),
    countTallies(pool, { period, cuts: [at] }),
  ])
  return {
    ...publicFigures({ flows, tally: sumTallies(tallies.map(({ full }) => full)) }, rulebook),
    date: window.date,
    period: { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    partlyWeight: scoring.partlyWeight,
    basicallyWeight: scoring.basicallyWeight,
    smallest: rulebook.circulate.smallestPublic,
  }
}

function windowOf(date: ReturnType<typeof dateOf>) {
  return { date, from: firstMoment(date), to: firstMoment(addDays(date, 1)) }
}
