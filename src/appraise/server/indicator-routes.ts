import { Type } from 'typebox'
import { dateOf, firstMoment, type LocalDate } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Indicator, IndicatorEdition } from '#foundations/indicators/api.ts'
import type { Dimension } from '#foundations/indicators/grains.ts'
import { type DaySpan, spanOf } from '#foundations/indicators/span.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { sendTable } from '#platform/http/export-rows.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { indicatorReaders } from '../audiences.ts'
import { IndexFigures, IndexQuery, IndicatorFigures, IndicatorList, IndicatorQuery } from '../indicator-api.ts'
import { indicatorsAt } from './indicator-editions.ts'
import { indexFigures, indicatorFigures } from './indicator-figures.ts'
import { figureHeadings, figureLines, indexHeadings, indexLines } from './indicator-lines.ts'

/** The city's indicators and indexes, and their figures of what the post may see. [APPRAISE-18] */
export function indicatorRoutes(app: App, platform: Platform): void {
  listIndicators(app, platform)
  countIndicator(app, platform)
  countIndex(app, platform)
}

function listIndicators(app: App, platform: Platform): void {
  app.get(
    '/api/indicators',
    {
      config: { allow: indicatorReaders },
      schema: { summary: 'Indicators and indexes in force, as they are defined', response: answers(IndicatorList) },
    },
    async () => (await indicatorsAt(platform.pool, platform.now())) ?? { indicators: [], indexes: [] },
  )
}

function countIndicator(app: App, platform: Platform): void {
  app.get(
    '/api/indicators/:indicator',
    {
      config: { allow: indicatorReaders },
      schema: {
        summary: 'One indicator over some days, by group and in all, within the row scope',
        params: Type.Object({ indicator: Type.String({ maxLength: 60 }) }),
        querystring: IndicatorQuery,
        response: answers(IndicatorFigures),
      },
    },
    async (request, reply) => {
      const { query } = request
      const asked = await editionFor(platform, query)
      if (asked === undefined) return reply.code(400).send(noSpan)
      const { edition, span } = asked
      const indicator = edition?.indicators.find(({ code }) => code === request.params.indicator)
      if (edition === undefined || indicator === undefined) return reply.code(404).send({ error: 'no-such-indicator' })
      const by = groupingIn(indicator, query.by)
      if (by === undefined) return reply.code(400).send(notOffered(indicator))
      const selection = { by, ...span, unit: query.unit, place: query.place }
      const wish = { indicator, leastCases: edition.leastCases }
      const figures = await indicatorFigures(platform, wish, selection, actorOf(request))
      const told = {
        ...{ edition: edition.edition, leastCases: edition.leastCases, indicator },
        by: [...by],
        ...span,
        ...figures,
      }
      if (query.format === undefined) return reply.send(told)
      const rows = figureLines(told, platform.cityAt(platform.now()), query.language ?? 'zh')
      const url = `/api/indicators/${indicator.code}` as const
      return sendTable(platform, request, reply, { url, headings: figureHeadings(told), rows })
    },
  )
}

function countIndex(app: App, platform: Platform): void {
  app.get(
    '/api/indexes/:index',
    {
      config: { allow: indicatorReaders },
      schema: {
        summary: 'An index by area and tag over some days, within the row scope',
        params: Type.Object({ index: Type.String({ maxLength: 60 }) }),
        querystring: IndexQuery,
        response: answers(IndexFigures),
      },
    },
    async (request, reply) => {
      const { query } = request
      const asked = await editionFor(platform, query)
      if (asked === undefined) return reply.code(400).send(noSpan)
      const { edition, span } = asked
      const index = edition?.indexes.find(({ code }) => code === request.params.index)
      if (edition === undefined || index === undefined) return reply.code(404).send({ error: 'no-such-index' })
      const { level = 'district', place } = query
      const figures = await indexFigures(platform, { edition, index, level, ...span, place }, actorOf(request))
      const told = { edition: edition.edition, leastCases: edition.leastCases, index, level, ...span, ...figures }
      if (query.format === undefined) return reply.send(told)
      const rows = indexLines(told, platform.cityAt(platform.now()))
      const url = `/api/indicators/${index.code}` as const
      return sendTable(platform, request, reply, { url, headings: indexHeadings(told), rows })
    },
  )
}

type Asked = { readonly span: DaySpan; readonly edition: IndicatorEdition | undefined }

/** The days asked for, and the edition in force on the last of them; undefined where these are no days to count. */
async function editionFor(
  { pool, now }: Platform,
  { from, to }: { readonly from?: string; readonly to?: string },
): Promise<Asked | undefined> {
  const days = { ...(from && { from: from as LocalDate }), ...(to && { to: to as LocalDate }) }
  const span = spanOf(days, dateOf(now()))
  if (span === undefined) return undefined
  const at = Math.min(now(), firstMoment(span.to) - 1) as Moment
  return { span, edition: await indicatorsAt(pool, at) }
}

/** The dimensions asked for, none where none is; undefined where one is not offered or stands twice. */
function groupingIn(indicator: Indicator, by: string | undefined): readonly Dimension[] | undefined {
  const wanted = by === undefined ? [] : by.split(',')
  const found = indicator.by.filter((dimension) => wanted.includes(dimension))
  if (found.length !== wanted.length) return undefined
  return found.toSorted((one, other) => wanted.indexOf(one) - wanted.indexOf(other))
}

const noSpan = {
  error: 'invalid' as const,
  fields: [{ path: '/querystring/from', problem: 'must leave from one to 800 days before `to`, none of them to come' }],
}

function notOffered({ by }: Indicator) {
  return {
    error: 'invalid' as const,
    fields: [{ path: '/querystring/by', problem: `must be one or two of ${by.join(', ')}` }],
  }
}
