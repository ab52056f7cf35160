import { Type } from 'typebox'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { Rulebook } from '#foundations/rulebook/api.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers, failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { referenceLock } from '#platform/reference/load-city.ts'
import { Approved, EditionAnswer, EditionRows, RulebookCheck } from '../api.ts'
import { approveRulebook, contentDifferences } from '../approve-rulebook.ts'
import { editionProblems } from '../edition-problems.ts'
import { readEditions, stateOf } from './editions.ts'
import { writeEdition } from './write-edition.ts'

/** The dated editions, the newest first. */
export function editionsRoute(app: App, { pool, now }: Platform): void {
  app.get(
    '/api/rulebook-editions',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Editions of the rulebook, the newest first', response: answers(EditionRows) },
    },
    async () => {
      const editions = await readEditions(pool)
      const rows = editions.map((edition) => {
        const { inForceFrom, basis } = edition
        return { edition: edition.edition, inForceFrom, basis, state: stateOf(edition, editions, now()) }
      })
      return { rows: rows.toReversed() }
    },
  )
}

/** One edition in full. */
export function editionRoute(app: App, { pool, now }: Platform): void {
  app.get(
    '/api/rulebook-editions/:edition',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'One edition of the rulebook, and what it changed of the one before',
        params: Type.Object({ edition: Type.String() }),
        response: answers(EditionAnswer),
      },
    },
    async ({ params }, reply) => {
      const editions = await readEditions(pool)
      const place = editions.findIndex(({ edition }) => edition === params.edition)
      const [rulebook, before] = [editions[place], editions[place - 1]]
      if (rulebook === undefined) return reply.code(404).send({ error: 'no-such-edition' })
      return {
        rulebook,
        state: stateOf(rulebook, editions, now()),
        differences: before === undefined ? [] : [...contentDifferences(before, rulebook)],
        ...(before === undefined ? {} : { replaces: before.edition }),
      }
    },
  )
}

/** Holds a draft against the city without keeping anything. [GOVERN-01] */
export function checkRoute(app: App, platform: Platform): void {
  app.post(
    '/api/rulebook-checks',
    {
      config: { allow: ['administrator'] },
      schema: {
        summary: 'What stands against a drafted edition, and what it would change',
        body: Rulebook,
        response: answers(RulebookCheck),
      },
    },
    async ({ body }) => {
      const at = platform.now()
      const from = Math.max(at, momentOf(body.inForceFrom)) as Moment
      const replaced = platform.cityAt(from).rulebook
      return {
        problems: [...problemsIn(body, platform, at)],
        replaces: replaced.edition,
        differences: [...contentDifferences(replaced, body)],
      }
    },
  )
}

/** Approves a new edition: all of it is kept and journalled, or nothing. [GOVERN-02] */
export function approvalRoute(app: App, platform: Platform): void {
  app.post(
    '/api/rulebook-editions',
    {
      config: { allow: ['administrator'] },
      schema: {
        summary: 'Approve a new edition of the rulebook',
        body: Rulebook,
        response: { 201: Approved, ...failures },
      },
    },
    async (request, reply) => {
      const at = platform.now()
      const fields = problemsIn(request.body, platform, at)
      if (fields.length > 0) return reply.code(400).send({ error: 'invalid', fields })
      const decision = await inTransaction(platform.pool, async (client) => {
        await client.query('select pg_advisory_xact_lock($1)', [referenceLock])
        const asked = approveRulebook(await readEditions(client), request.body, at, platform.cityAt(at))
        for (const fact of asked.accepted ? asked.facts : [])
          await writeEdition(client, request.body, fact, actorOf(request))
        return asked
      })
      if (!decision.accepted) {
        const { reason, rule } = decision
        return reply.code(409).send({ error: 'refused', reason, rule })
      }
      await platform.reloadCity()
      const { edition, inForceFrom } = request.body
      return reply.code(201).send({ edition, inForceFrom })
    },
  )
}

function problemsIn(edition: Rulebook, { cityAt }: Platform, at: Moment) {
  return editionProblems(edition, cityAt(at)).map(({ field, problem }) => ({ path: `/body${field}`, problem }))
}
