import { instantOf } from '#foundations/calendar/moment.ts'
import { measuresOf } from '#foundations/three-rates/classes.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { App } from '#platform/http/app.ts'
import { sendTable } from '#platform/http/export-rows.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { ClassAnswer, ClassQuery } from '../class-api.ts'
import { classHeadings, classLines } from './class-lines.ts'
import { readLeague } from './ranking.ts'

/** Classes and improvement lists of any period, with what they were decided by: open to all staff. [APPRAISE-12] */
export function classRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/rankings/classes',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Classes and improvement lists of a period, with the rule and the figures of each unit',
        querystring: ClassQuery,
        response: answers(ClassAnswer),
      },
    },
    async (request, reply) => {
      const { query } = request
      const answer = await readClasses(platform, query)
      if (answer === undefined) return reply.code(400).send(unknownScoring)
      if (query.format === undefined) return reply.send(answer)
      const { units } = platform.cityAt(platform.now())
      const nameOf = (unit: string) => units.get(unit as UnitCode)?.name ?? unit
      const rows = classLines(answer, nameOf, query.language ?? 'zh')
      const url = `/api/rankings/classes-${answer.table}-${answer.period.code}` as const
      return sendTable(platform, request, reply, { url, headings: classHeadings, rows })
    },
  )
}

const unknownScoring = {
  error: 'invalid' as const,
  fields: [{ path: '/querystring/scoring', problem: 'must be a scoring template of the edition' }],
}

type Wish = Parameters<typeof readLeague>[1]

async function readClasses(platform: Platform, wish: Wish): Promise<ClassAnswer | undefined> {
  const found = await readLeague(platform, wish)
  if (found.unknown !== undefined) return undefined
  const { all, notes, city, scoring, scorings, closed, period } = found
  const { classes, improvement } = city.rulebook.appraise.grouping
  const measured = measuresOf(all.rows)
  const rows = new Map(all.rows.map((row) => [row.unit, row]))
  const { appraised } = all.pooled
  return {
    table: wish.table,
    period: closed?.period ?? { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    edition: city.rulebook.edition,
    closed: closed !== undefined,
    scoring: scoring.code,
    scorings: scorings.map(({ code, words }) => ({ code, words })),
    classes: classes.map(({ code, words, when }) => ({ code, words, when: [...when] })),
    improvement,
    rows: notes.flatMap((note) => {
      const row = rows.get(note.unit)
      if (row === undefined || (note.class === undefined && note.improvements.length === 0)) return []
      return [
        {
          unit: note.unit,
          ...(note.class !== undefined && { class: note.class }),
          ...(row.rank !== undefined && { rank: row.rank }),
          figures: { ...measured.get(note.unit) },
          improvements: note.improvements.map(({ rate, gain }) => ({
            ...{ rate, gain },
            own: countsOf(row.appraised[rate]),
            all: countsOf(appraised[rate]),
          })),
        },
      ]
    }),
  }
}

type Counts = { readonly numerator: number; readonly denominator: number }

function countsOf({ numerator, denominator }: Counts): Counts {
  return { numerator, denominator }
}
