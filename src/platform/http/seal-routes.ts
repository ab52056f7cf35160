import { Type } from 'typebox'
import { consistencySpans } from '#foundations/journal/merkle-tree.ts'
import { Continuation, HeadPage, Receipt } from '#foundations/journal/seal-api.ts'
import { roles } from '#foundations/units/post.ts'
import { InvalidInput } from '../invalid-input.ts'
import type { Platform } from '../platform.ts'
import { findReceipt } from '../seal/receipt.ts'
import { readSpanHashes } from '../seal/stored-tree.ts'
import { findHead, listHeads } from '../seal/tree-head.ts'
import type { App } from './app.ts'
import { answers } from './route-answers.ts'
import { ticketRoute } from './ticket-route.ts'

const pageSize = 50
const Size = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
const publicly = { allow: 'public', rateLimit: { max: 60, timeWindow: '1 minute' } } as const

/** The journal's seals for everybody: its heads, proofs that it only grew, and a ticket's receipt for whoever may see the ticket. */
export function sealRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/public/seals',
    {
      config: publicly,
      schema: {
        summary: 'Signed heads of the journal, newest first',
        querystring: Type.Object({ below: Type.Optional(Size) }, { additionalProperties: false }),
        response: answers(HeadPage),
      },
    },
    async ({ query }) => {
      const rows = await listHeads(platform.pool, { ...query, limit: pageSize })
      return { rows: [...rows], next: rows.length < pageSize ? null : (rows.at(-1)?.size ?? null) }
    },
  )
  continuationRoute(app, platform)
  ticketRoute(app, platform, {
    url: '/api/tickets/:ticket/receipt',
    summary:
      'Proofs that the ticket’s facts stand in the sealed journal; answered as no ticket until the first is sealed',
    allow: roles,
    answer: Receipt,
    read: (ticket) => findReceipt(platform, ticket),
  })
}

const Sizes = Type.Object({ older: Size, newer: Size }, { additionalProperties: false })

function continuationRoute(app: App, { pool }: Platform): void {
  app.get(
    '/api/public/seals/continuations',
    {
      config: publicly,
      schema: {
        summary: 'Proof that one head’s tree goes on from an earlier one’s',
        querystring: Sizes,
        response: answers(Continuation),
      },
    },
    async ({ query }, reply) => {
      const [older, newer] = [await findHead(pool, query.older), await findHead(pool, query.newer)]
      if (older === undefined || newer === undefined) return reply.code(404).send({ error: 'no-such-head' })
      if (older.size > newer.size)
        throw new InvalidInput('querystring', [
          { instancePath: '/older', keyword: 'order', message: 'Name the smaller first' },
        ])
      const path = await readSpanHashes(pool, consistencySpans(older.size, { from: 0, to: newer.size }))
      return { older, newer, path }
    },
  )
}
