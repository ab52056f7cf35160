import { Type } from 'typebox'
import { refOf } from '#foundations/journal/envelope.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers, failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { periodCheckers } from '../audiences.ts'
import { ClosingDone, PeriodCodeText, SignedDocument } from '../period-api.ts'
import { findAdjusted, findSigned } from './closings.ts'
import { recomputeJob } from './period-checks.ts'

const Params = Type.Object({ period: PeriodCodeText, closing: Type.Integer({ minimum: 1, maximum: 9999 }) })
const noSuchClosing = { error: 'no-such-closing' as const }

/** One closing: what it signed, and having it recomputed from the journal. [APPRAISE-10] */
export function closingRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/periods/:period/closings/:closing/document',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'The signed tables of a closing, its signature and public key',
        params: Params,
        response: answers(SignedDocument),
      },
    },
    async ({ params }, reply) => (await findSigned(platform.pool, params)) ?? reply.code(404).send(noSuchClosing),
  )
  app.get(
    '/api/periods/:period/closings/:closing/adjusted-document',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'The signed adjusted figures of a closing; they are made soon after it',
        params: Params,
        response: answers(SignedDocument),
      },
    },
    async ({ params }, reply) => (await findAdjusted(platform.pool, params)) ?? reply.code(404).send(noSuchClosing),
  )
  app.post(
    '/api/periods/:period/closings/:closing/recomputings',
    {
      config: { allow: periodCheckers },
      schema: {
        summary: 'Have a closing recomputed from the journal and compared with what was signed',
        params: Params,
        response: { 201: ClosingDone, ...failures },
      },
    },
    async (request, reply) => {
      const { pool, now } = platform
      if ((await findSigned(pool, request.params)) === undefined) return reply.code(404).send(noSuchClosing)
      await pool.query(recomputeJob(now(), { ...request.params, by: refOf(actorOf(request)) }))
      return reply.code(201).send(request.params)
    },
  )
}
