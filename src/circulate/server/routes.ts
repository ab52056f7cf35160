import type { FastifyReply } from 'fastify'
import { isLocalDate, type LocalDate } from '#foundations/calendar/local-time.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { CircularBody, DailyQuery, DailyReport } from '../api.ts'
import { circulators, reportReaders } from '../audiences.ts'
import { circulateTicket } from '../circulate-ticket.ts'
import { lastReportDate } from '../report-window.ts'
import { circulateMemory } from '../state.ts'
import type { Language } from './daily-words.ts'
import { publicFiguresRoute } from './public-figures-route.ts'
import { readDaily } from './read-daily.ts'
import { dailyWorkbook } from './workbook.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Reports, read by whoever is appraised or appraises; figures for the public; naming a telling ticket in a report. */
export function circulateRoutes(app: App, platform: Platform): void {
  dailyRoute(app, platform)
  publicFiguresRoute(app, platform)
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/circulars',
    summary: 'Name a telling ticket in a report',
    allow: circulators,
    body: CircularBody,
    memory: circulateMemory,
    rule: circulateTicket,
    input: (body) => body,
  })
}

function dailyRoute(app: App, platform: Platform): void {
  app.get(
    '/api/reports/daily',
    {
      config: { allow: reportReaders },
      schema: {
        summary: 'The daily report of a date, the last finished one where none is named; as JSON or xlsx',
        querystring: DailyQuery,
        response: answers(DailyReport),
      },
    },
    async (request, reply) => {
      const { date: asked, format, language = 'zh' } = request.query
      const date = dateAsked(platform, asked)
      if (date === undefined) return reply.code(400).send(noSuchReport)
      const report = await readDaily(platform, date)
      return format === undefined ? reply.send(report) : sendWorkbook(reply, platform, report, language)
    },
  )
}

async function sendWorkbook(
  reply: FastifyReply,
  { cityAt, now }: Platform,
  report: DailyReport,
  language: Language,
): Promise<FastifyReply> {
  return reply
    .header('content-type', xlsx)
    .header('content-disposition', `attachment; filename="${report.number}.xlsx"`)
    .header('cache-control', 'no-store')
    .send(await dailyWorkbook(report, cityAt(now()), language))
}

const noSuchReport = {
  error: 'invalid' as const,
  fields: [{ path: '/querystring/date', problem: 'must be a date whose window is over' }],
}

/** The date of a report that is finished: the one named, or the last one; undefined where there is none such. [CIRCULATE-01] */
export function dateAsked({ now, cityAt }: Platform, asked: string | undefined): LocalDate | undefined {
  const last = lastReportDate(now(), cityAt(now()).rulebook.circulate.reportCut)
  if (asked === undefined) return last
  return isLocalDate(asked) && asked <= last ? asked : undefined
}
