import type { Pool } from 'pg'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { sendTable } from '#platform/http/export-rows.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { ratingReaders } from '../audiences.ts'
import {
  CorrectionRow,
  CorrectionRows,
  Corrections,
  CorrectionsQuery,
  CorrectionTicketsQuery,
  PeriodParams,
} from '../period-api.ts'
import { readCorrections } from './corrections.ts'

/** What came too late for a closed period: per unit, open to all staff, and its tickets, kept to row scope. [APPRAISE-11] */
export function correctionRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/periods/:period/corrections',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'What facts that came after the closing would change, per unit, published beside now',
        params: PeriodParams,
        querystring: CorrectionsQuery,
        response: answers(Corrections),
      },
    },
    async (request, reply) => {
      const { params, query } = request
      const corrections = await readCorrections(platform.pool, params.period)
      if (corrections === undefined) return reply.code(404).send({ error: 'not-closed' })
      if (query.format === undefined) return reply.send(corrections)
      const { units } = platform.cityAt(platform.now())
      const rows = corrections.units.map((row) => ({
        ...{ unit: units.get(row.unit as UnitCode)?.name ?? row.unit, tickets: row.tickets },
        ...placed('published', row.published),
        ...placed('now', row.now),
      }))
      const url = `/api/periods/${params.period}/corrections` as const
      return sendTable(platform, request, reply, { url, headings: unitHeadings, rows })
    },
  )
  listTickets(app, platform)
}

const published = { zh: '已公布', en: 'Published' }
const standing = { zh: '按现在', en: 'Now' }
const unitHeadings = {
  unit: { zh: '单位', en: 'Unit' },
  ...placedHeadings('published', published),
  ...placedHeadings('now', standing),
  tickets: { zh: '更正工单', en: 'Corrected tickets' },
}

function placedHeadings(name: string, { zh, en }: typeof published) {
  return {
    [`${name}.rank`]: { zh: `${zh}名次`, en: `${en}, rank` },
    [`${name}.score`]: { zh: `${zh}得分`, en: `${en}, score` },
    [`${name}.valid`]: { zh: `${zh}有效回访`, en: `${en}, valid` },
    [`${name}.volume`]: { zh: `${zh}工单量`, en: `${en}, tickets` },
  }
}

function placed(name: string, row: Corrections['units'][number]['now']) {
  return Object.fromEntries(Object.entries(row ?? {}).map(([field, value]) => [`${name}.${field}`, value]))
}

function listTickets(app: App, platform: Platform): void {
  app.get(
    '/api/periods/:period/correction-tickets',
    {
      config: { allow: ratingReaders },
      schema: {
        summary: 'Tickets of a closed period that would count otherwise now, the newest first',
        params: PeriodParams,
        querystring: CorrectionTicketsQuery,
        response: answers(CorrectionRows),
      },
    },
    async (request, reply) => {
      const { params, query } = request
      const found = await readTickets(platform.pool, { ...params, unit: query.unit }, actorOf(request))
      if (query.format === undefined) return reply.send(found)
      const url = `/api/periods/${params.period}/correction-tickets` as const
      return sendTable(platform, request, reply, { url, headings: ticketHeadings, rows: found.rows })
    },
  )
}

const ticketHeadings = {
  number: { zh: '工单号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  created: { zh: '受理时间', en: 'Received' },
  was_lead: { zh: '主办单位（已公布）', en: 'Lead, published' },
  lead: { zh: '主办单位（按现在）', en: 'Lead, now' },
  was_solved: { zh: '解决情况（已公布）', en: 'Solved, published' },
  solved: { zh: '解决情况（按现在）', en: 'Solved, now' },
  was_satisfied: { zh: '满意情况（已公布）', en: 'Satisfied, published' },
  satisfied: { zh: '满意情况（按现在）', en: 'Satisfied, now' },
  was_excluded: { zh: '已剔除（已公布）', en: 'Excluded, published' },
  excluded: { zh: '已剔除（按现在）', en: 'Excluded, now' },
}

/** No more than a page can show; the figures per unit count them all. */
const most = 500

type Wanted = { readonly period: string; readonly unit: string | undefined }

async function readTickets(pool: Pool, { period, unit }: Wanted, actor: Actor): Promise<CorrectionRows> {
  const values: unknown[] = [period, most + 1, unit ?? null]
  const scope = scopeCondition(actor, (value) => `$${values.push(value)}`) || 'true'
  const { rows } = await pool.query<CorrectionRow>(
    `select ${Object.keys(CorrectionRow.properties).join(', ')} from appraise.corrections
     where period = $1 and ($3::text is null or $3 in (was_lead, lead)) and ${scope}
     order by created desc, ticket limit $2`,
    values,
  )
  return { rows: rows.slice(0, most), more: rows.length > most }
}
