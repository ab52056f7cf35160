import type { FastifyReply } from 'fastify'
import { Page } from '#foundations/outcome/api.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { sendExport, sendTable } from '#platform/http/export-rows.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { type KeyPage, queryPage } from '#platform/postgres/key-page.ts'
import { ratingReaders } from '../audiences.ts'
import { DepartmentQuery, DepartmentTable, DepartmentTicketQuery, DepartmentTicketRow } from '../department-api.ts'
import { departmentExports } from './department-lines.ts'
import { ticketsBehind } from './department-tickets.ts'
import { readDepartments } from './departments.ts'
import { frameOf } from './ranking.ts'

/** Departments by what streets called them for, open to all staff, and the tickets behind, kept to row scope. [APPRAISE-13, APPRAISE-14] */
export function departmentRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/departments/appraisal',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Departments by whistles and support parts, shared results, and whistle rates of streets in a period',
        querystring: DepartmentQuery,
        response: answers(DepartmentTable),
      },
    },
    async (request, reply) => {
      const { query } = request
      const table = await readDepartments(platform, query.period)
      if (query.format === undefined) return reply.send(table)
      const { table: wanted = 'departments' } = query
      const { headings, lines } = departmentExports[wanted]
      const rows = lines(table, platform.cityAt(platform.now()).units)
      return sendTable(platform, request, reply, {
        url: `/api/departments/${wanted}-${table.period.code}`,
        headings,
        rows,
      })
    },
  )
  listTickets(app, platform)
}

function listTickets(app: App, platform: Platform): void {
  app.get(
    '/api/departments/tickets',
    {
      config: { allow: ratingReaders },
      schema: {
        summary:
          'The tickets behind a number of a unit: its calls, parts, returns, whistles or shared answers in a period',
        querystring: DepartmentTicketQuery,
        response: answers(Page(DepartmentTicketRow)),
      },
    },
    async (request, reply) => {
      const { unit, work, period: named, ...query } = request.query
      const { period, city } = frameOf(platform, named)
      const list = ticketsBehind({ unit, work, period, best: city.rulebook.handle.whistle.bestScore })
      const actor = actorOf(request)
      const now = platform.now()
      const page = (over: object) =>
        queryPage(platform.pool, list, { actor, now, always: {}, query: { ...query, ...over } })
      if (query.format === undefined) return sendPage(reply, await page({}))
      const url = `/api/departments/${work}-${period.code}`
      return sendExport(reply, { route: { url, headings: ticketHeadings }, actor, now, query, page })
    },
  )
}

/** Rows come as the table has them; the answer's schema checks them. */
const sendPage = (reply: FastifyReply, page: KeyPage) => reply.send(page)

const ticketHeadings = {
  number: { zh: '工单号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  lead: { zh: '主办单位', en: 'Lead' },
  place: { zh: '地点', en: 'Place' },
  received: { zh: '受理时间', en: 'Received' },
  at: { zh: '计入时间', en: 'Counted' },
  cases: { zh: '次数', en: 'Cases' },
  in_time: { zh: '及时到场', en: 'In time' },
  part_done: { zh: '完成事项', en: 'Part done' },
  score: { zh: '街乡镇评价', en: 'Verdict' },
  due: { zh: '协办时限', en: 'Part due' },
  done: { zh: '协办完成', en: 'Part done at' },
  groundless: { zh: '退单不成立', en: 'Groundless' },
}
