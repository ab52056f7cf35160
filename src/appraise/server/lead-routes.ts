import { Type } from 'typebox'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import { Uuid } from '#foundations/outcome/api.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'
import { periodBounds } from '#foundations/three-rates/period-bounds.ts'
import { isUnitCode } from '#foundations/units/unit.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { leadReaders, leadWorkers } from '../audiences.ts'
import { LeadFile, LeadSearchBody, Leads, LeadsQuery, StaffNumbers, StaffNumbersBody } from '../lead-api.ts'
import { firstDayBy } from './closings.ts'
import { readLeadFile } from './lead-file.ts'
import { askForSearch, listSearches } from './lead-searches.ts'
import { leadStepRoutes } from './lead-step-routes.ts'
import { listLeads, readPrecision } from './leads.ts'
import { countStaffNumbers, keepStaffNumbers } from './staff-numbers.ts'

/** So many leads and searches are shown at once. */
const shown = { leads: 200, searches: 24 }

/** Odd figures of units as questions, worked by auditors; no score knows of them. [APPRAISE-16] */
export function leadRoutes(app: App, platform: Platform): void {
  for (const route of [readRoutes, searchRoute, staffNumberRoutes, leadStepRoutes]) route(app, platform)
}

function readRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/integrity/leads',
    {
      config: { allow: leadReaders },
      schema: {
        summary: 'Units whose figures are a question, what was searched, and how leads of each test were concluded',
        querystring: LeadsQuery,
        response: answers(Leads),
      },
    },
    async (request) => readLeads(platform, actorOf(request), request.query),
  )
  app.get(
    '/api/integrity/leads/:lead',
    {
      config: { allow: leadReaders },
      schema: {
        summary: 'A lead with the tickets behind it and what was done about it',
        params: Type.Object({ lead: Uuid }),
        response: answers(LeadFile),
      },
    },
    async (request, reply) => {
      const file = await readLeadFile(platform.pool, {
        ...{ id: request.params.lead, actor: actorOf(request), at: platform.now() },
      })
      return file === undefined ? reply.code(404).send({ error: 'no-such-lead' }) : reply.send(file)
    },
  )
}

async function readLeads({ pool }: Platform, actor: Actor, wish: LeadsQuery): Promise<Leads> {
  const [{ rows, left }, searches, precision] = await Promise.all([
    listLeads(pool, actor, wish, shown.leads),
    listSearches(pool, shown.searches),
    readPrecision(pool, actor),
  ])
  return { rows, left, searches: [...searches], precision: [...precision] }
}

function searchRoute(app: App, platform: Platform): void {
  app.post(
    '/api/integrity/searches',
    {
      config: { allow: leadWorkers },
      schema: {
        summary: 'Have a period searched for leads; one that waits is not asked twice',
        body: LeadSearchBody,
        response: answers(Leads),
      },
    },
    async (request, reply) => {
      const period = request.body.period as PeriodCode
      if (periodBounds(period, firstDayBy(platform)).from > platform.now())
        return reply.code(400).send(invalid('/body/period', 'must have begun'))
      await askForSearch(platform.pool, { period, by: refOf(actorOf(request)), at: platform.now() })
      return reply.send(await readLeads(platform, actorOf(request), { period }))
    },
  )
}

function staffNumberRoutes(app: App, platform: Platform): void {
  const url = '/api/integrity/staff-numbers'
  app.get(
    url,
    {
      config: { allow: leadWorkers },
      schema: { summary: 'Of which units phones of staff are known, and how many', response: answers(StaffNumbers) },
    },
    async () => ({ rows: await countStaffNumbers(platform) }),
  )
  app.post(
    url,
    {
      config: { allow: leadWorkers },
      schema: {
        summary: 'Put these phones in place of those known of a unit’s staff; they cannot be read again',
        body: StaffNumbersBody,
        response: answers(StaffNumbers),
      },
    },
    async (request, reply) => {
      const { units } = platform.cityAt(platform.now())
      const { unit } = request.body
      if (!isUnitCode(unit) || !units.has(unit))
        return reply.code(400).send(invalid('/body/unit', 'must be a unit of the city'))
      await keepStaffNumbers(platform, request.body, actorOf(request))
      return reply.send({ rows: await countStaffNumbers(platform) })
    },
  )
}

const invalid = (path: string, problem: string) => ({ error: 'invalid' as const, fields: [{ path, problem }] })
