import { instantOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import { standingOf } from '#foundations/three-rates/ranking.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { sendTable } from '#platform/http/export-rows.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { ratingReaders } from '../audiences.ts'
import { type RateDimension, ThreeRatesAnswer, ThreeRatesQuery } from '../three-rates-api.ts'
import { groups, nameOf } from './indicator-lines.ts'
import { findScoring, frameOf } from './ranking.ts'
import { bothScopes, scopeHeadings } from './ranking-lines.ts'
import { countGroups, mostGroups } from './three-rates.ts'

/** The three rates by unit, matter, area and how a demand came, within row scope. */
export function threeRatesRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/three-rates',
    {
      config: { allow: ratingReaders },
      schema: {
        summary: 'Three rates of a period by one or two dimensions, both scopes, within the row scope',
        querystring: ThreeRatesQuery,
        response: answers(ThreeRatesAnswer),
      },
    },
    async (request, reply) => {
      const { query } = request
      const answer = await readThreeRates(platform, actorOf(request), query)
      if (answer === undefined) return reply.code(400).send(unknownScoring)
      if (query.format === undefined) return reply.send(answer)
      const rows = linesOf(answer, platform.cityAt(platform.now()), query.language ?? 'zh')
      const url = `/api/three-rates/${answer.period.code}` as const
      return sendTable(platform, request, reply, { url, headings: headingsOf(answer.by), rows })
    },
  )
}

const unknownScoring = {
  error: 'invalid' as const,
  fields: [{ path: '/querystring/scoring', problem: 'must be a scoring template of the edition' }],
}

async function readThreeRates(
  platform: Platform,
  actor: Actor,
  query: ThreeRatesQuery,
): Promise<ThreeRatesAnswer | undefined> {
  const { period, city } = frameOf(platform, query.period)
  const scoring = findScoring(city, query.scoring)
  if (scoring === undefined) return undefined
  const by = [...new Set((query.by ?? 'unit').split(',') as RateDimension[])]
  const { groups: counted, all } = await countGroups(platform.pool, { actor, period, by }, query)
  const standing = ({ full, appraised }: typeof all) => ({
    full: standingOf(full, scoring),
    appraised: standingOf(appraised, scoring),
  })
  return {
    period: { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    edition: city.rulebook.edition,
    scoring,
    by,
    rows: counted.slice(0, mostGroups).map(({ keys, ...counts }) => ({ keys: [...keys], ...standing(counts) })),
    pooled: standing(all),
    cut: counted.length > mostGroups,
  }
}

function headingsOf(by: ThreeRatesAnswer['by']) {
  return { ...Object.fromEntries(by.map((name, at) => [`key${at + 1}`, groups[name]])), ...scopeHeadings }
}

function linesOf({ by, rows, pooled }: ThreeRatesAnswer, city: ReturnType<Platform['cityAt']>, language: 'zh' | 'en') {
  return [
    ...rows.map(({ keys, ...scopes }) => ({
      ...Object.fromEntries(keys.map((key, at) => [`key${at + 1}`, nameOf(by[at], key, city, language)])),
      ...bothScopes(scopes),
    })),
    { key1: '合计 Pooled', ...bothScopes(pooled) },
  ]
}
