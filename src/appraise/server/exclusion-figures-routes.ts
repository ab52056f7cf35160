import type { Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { App } from '#platform/http/app.ts'
import { sendTable } from '#platform/http/export-rows.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import {
  ExclusionFigures,
  type ExclusionOutcome,
  ExclusionPeriod,
  exclusionOutcomes,
  PublicExclusions,
} from '../exclusion-api.ts'
import {
  type CountedExclusion,
  exclusionLine,
  exclusionLines,
  outcomeOf,
  panelFigures,
  publishableKeys,
  publishablePanel,
} from '../exclusion-figures.ts'
import { exclusionHeadings, exportedLines } from './exclusion-lines.ts'
import { frameOf } from './ranking.ts'

/** What was asked to be left out, counted: all of it for staff, and for anybody as far as counts are large enough. [APPRAISE-09] */
export function exclusionFiguresRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/exclusions/figures',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Exclusions among the tickets received in a period, by unit, reason and outcome',
        querystring: ExclusionPeriod,
        response: answers(ExclusionFigures),
      },
    },
    async (request, reply) => {
      const { query } = request
      const figures = await readFigures(platform, query.period)
      if (query.format === undefined) return reply.send(figures)
      const rows = exportedLines(figures, platform.cityAt(platform.now()), query.language ?? 'zh')
      const url = `/api/exclusions/figures-${figures.period.code}` as const
      return sendTable(platform, request, reply, { url, headings: exclusionHeadings, rows })
    },
  )
  app.get(
    '/api/public/exclusions',
    {
      config: { allow: 'public', rateLimit: { max: 60, timeWindow: '10 minutes' } },
      schema: {
        summary: 'Exclusions of the last period for the public, small counts left out',
        response: answers(PublicExclusions),
      },
    },
    async (_, reply) => reply.header('cache-control', 'public, max-age=300').send(await readPublic(platform)),
  )
}

async function readFigures(platform: Platform, named: string | undefined): Promise<ExclusionFigures> {
  const { period } = frameOf(platform, named)
  const [counted, volumes] = await countIn(platform.pool, period, platform.now())
  const volume = [...volumes.values()].reduce((sum, one) => sum + one, 0)
  const cells = Map.groupBy(counted, (row) => JSON.stringify([row.unit, row.reason, outcomeOf(row)]))
  return {
    period: shownPeriod(period),
    volume,
    all: { ...exclusionLine('', counted), volume },
    units: exclusionLines(counted, ({ unit }) => unit).map((line) => ({ ...line, volume: volumes.get(line.key) ?? 0 })),
    reasons: [...exclusionLines(counted, ({ reason }) => reason)],
    panel: panelFigures(counted),
    cells: [...cells.values()].flatMap((rows) => cellOf(rows)),
  }
}

function cellOf(rows: readonly CountedExclusion[]): ExclusionFigures['cells'] {
  const [first] = rows
  if (first === undefined) return []
  const count = rows.reduce((sum, { times }) => sum + times, 0)
  return [{ unit: first.unit, reason: first.reason, outcome: outcomeOf(first), count }]
}

function shownPeriod({ code, from, to }: Period) {
  return { code, from: instantOf(from), to: instantOf(to) }
}

/** The period before the running one: its exclusions are mostly decided. */
async function readPublic(platform: Platform): Promise<PublicExclusions> {
  const { periods } = frameOf(platform, undefined)
  const city = platform.cityAt(platform.now())
  const [counted, volumes] = await countIn(platform.pool, periods.before, platform.now())
  const { smallestPublic: smallest } = city.rulebook.circulate
  const volume = [...volumes.values()].reduce((sum, one) => sum + one, 0)
  const reasons = shownBy(counted, ({ reason }) => reason, smallest)
  const units = shownBy(counted, ({ unit }) => unit, smallest)
  return {
    period: shownPeriod(periods.before),
    smallest,
    volume: volume < smallest ? 0 : volume,
    ...shownPanel(counted, smallest),
    reasons: reasons.map(({ key, counts }) => ({ name: reasonWords(key, city), counts })),
    units: units.map(({ key, counts }) => ({ name: city.units.get(key as UnitCode)?.name ?? key, counts })),
  }
}

function shownPanel(counted: readonly CountedExclusion[], smallest: number): Pick<PublicExclusions, 'panel'> {
  const panel = publishablePanel(panelFigures(counted), smallest)
  return panel === undefined ? {} : { panel }
}

function reasonWords(code: string, { rulebook }: City) {
  const known = rulebook.appraise.exclusionReasons.find((reason) => reason.code === code)
  return known?.words ?? { zh: code, en: code }
}

type ShownLine = { readonly key: string; readonly counts: Partial<Record<ExclusionOutcome, number>> }

/** Each outcome by itself: so no count can be found from the others of its outcome. */
function shownBy(
  counted: readonly CountedExclusion[],
  keyOf: (row: CountedExclusion) => string,
  smallest: number,
): readonly ShownLine[] {
  const lines = exclusionLines(counted, keyOf)
  const shown = exclusionOutcomes.map((outcome) => {
    const counts = new Map(lines.map((line) => [line.key, line[outcome]]))
    return [outcome, publishableKeys(counts, smallest)] as const
  })
  return lines.flatMap((line) => {
    const counts = Object.fromEntries(
      shown.flatMap(([outcome, keys]) => (keys.has(line.key) ? [[outcome, line[outcome]]] : [])),
    )
    return Object.keys(counts).length === 0 ? [] : [{ key: line.key, counts }]
  })
}

async function countIn(pool: Pool, { from, to }: Period, now: Moment) {
  const span = [instantOf(from), instantOf(to)]
  const [wishes, volumes] = await Promise.all([
    pool.query<CountedExclusion>(
      `select coalesce(exclusion_unit, lead) as unit, exclusion_reason as reason, exclusion, objection,
         coalesce(exclusion <> 'refused' and exclusion_due < $3, false) as overdue, opinion,
         count(*) as times
       from appraise.ratings
       where created >= $1 and created < $2 and exclusion is not null
       group by 1, 2, 3, 4, 5, 6`,
      [...span, instantOf(now)],
    ),
    pool.query<{ lead: string; times: number }>(
      `select lead, count(*) as times from appraise.ratings
       where created >= $1 and created < $2 and lead is not null group by lead`,
      span,
    ),
  ])
  return [wishes.rows, new Map(volumes.rows.map(({ lead, times }) => [lead, times]))] as const
}
