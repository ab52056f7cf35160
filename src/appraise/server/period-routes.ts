import type { FastifyReply } from 'fastify'
import { addDays, firstMoment, localDate } from '#foundations/calendar/local-time.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import { isPeriodCode, type Period, type PeriodCode } from '#foundations/three-rates/period.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers, failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { periodClosers } from '../audiences.ts'
import {
  ClosingBody,
  ClosingDone,
  PeriodAnswer,
  PeriodParams,
  PeriodRows,
  ReopeningBody,
  ReopeningDecisionBody,
} from '../period-api.ts'
import { keepClosing } from './keep-closing.ts'
import { keepReopeningDecision, keepReopeningWish } from './keep-reopening.ts'
import { readPeriod, readPeriodRows } from './period-rows.ts'

const done = { 201: ClosingDone, ...failures }
const noSuchPeriod = { error: 'no-such-period' as const }

/** Periods of appraisal: where each stands, closing one, opening one again. [APPRAISE-10, APPRAISE-11] */
export function periodRoutes(app: App, platform: Platform): void {
  readRoutes(app, platform)
  closeRoute(app, platform)
  reopenRoutes(app, platform)
}

function readRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/periods',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Appraisal periods and where each stands, the newest first', response: answers(PeriodRows) },
    },
    async () => ({ rows: [...(await readPeriodRows(platform))] }),
  )
  app.get(
    '/api/periods/:period',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'An appraisal period with its closings, reopenings and recomputings',
        params: PeriodParams,
        response: answers(PeriodAnswer),
      },
    },
    async ({ params }, reply) => (await readPeriod(platform, params.period)) ?? reply.code(404).send(noSuchPeriod),
  )
}

function closeRoute(app: App, platform: Platform): void {
  app.post(
    '/api/period-closings',
    {
      config: { allow: periodClosers },
      schema: {
        summary: 'Close an appraisal period: freeze, publish and sign its tables',
        body: ClosingBody,
        response: done,
      },
    },
    async (request, reply) => {
      const wish = periodOf(request.body)
      if (!(await hasDemands(platform, wish.code))) return reply.code(404).send(noSuchPeriod)
      return sendDecision(reply, await keepClosing(platform, wish, actorOf(request)))
    },
  )
}

function reopenRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/periods/:period/reopenings',
    {
      config: { allow: periodClosers },
      schema: {
        summary: 'Ask to open a closed period again',
        params: PeriodParams,
        body: ReopeningBody,
        response: done,
      },
    },
    async (request, reply) => {
      const wish = { period: codeOf(request.params.period), why: request.body.why }
      return sendDecision(reply, await keepReopeningWish(platform, wish, actorOf(request)))
    },
  )
  app.post(
    '/api/periods/:period/reopening-decisions',
    {
      config: { allow: periodClosers },
      schema: {
        summary: 'Open a period again that somebody else asked for, or leave it closed',
        params: PeriodParams,
        body: ReopeningDecisionBody,
        response: done,
      },
    },
    async (request, reply) => {
      const wish = { period: codeOf(request.params.period), ...request.body }
      return sendDecision(reply, await keepReopeningDecision(platform, wish, actorOf(request)))
    },
  )
}

type AboutPeriod = { readonly period: string; readonly closing: number }

function sendDecision(reply: FastifyReply, decision: Decision<AboutPeriod, string>) {
  if (!decision.accepted) {
    const { reason, rule } = decision
    return reply.code(409).send({ error: 'refused', reason, rule })
  }
  const [fact] = decision.facts
  if (fact === undefined) throw new Error('A rule accepted without a fact; record what happened or refuse')
  return reply.code(201).send({ period: fact.period, closing: fact.closing })
}

async function hasDemands(platform: Platform, code: string): Promise<boolean> {
  return (await readPeriodRows(platform)).some(({ period }) => period === code)
}

/** The days a body names, both of them within; the schema has seen to their form. */
function periodOf({ period, firstDay, lastDay }: ClosingBody): Period {
  return {
    code: codeOf(period),
    from: firstMoment(localDate(firstDay)),
    to: firstMoment(addDays(localDate(lastDay), 1)),
  }
}

function codeOf(text: string): PeriodCode {
  if (isPeriodCode(text)) return text
  throw new Error(`${text} names no period; write it like 2026-11`)
}
