import { type Instant, instantOf, momentOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers, failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { readCatalogues } from '#platform/reference/read-city-tables.ts'
import { catalogueDrafters, catalogueReaders } from '../../audiences.ts'
import {
  ChangeBody,
  DraftAnswer,
  DraftBody,
  type DraftChange,
  DraftRows,
  InEdition,
  SeenBody,
} from '../../catalogue-api.ts'
import type { DraftWriting } from '../../write-draft.ts'
import { answerDraft } from './answer-draft.ts'
import { addDraft, dropDraft, findDraft, listDrafts } from './draft-store.ts'
import { editionBefore } from './editions.ts'
import { gone, refused, writeKept } from './write-kept.ts'

/** The drafts there are, and each with what stands against it. */
export function readDraftRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/catalogue-drafts',
    {
      config: { allow: catalogueReaders },
      schema: { summary: 'Drafts of editions of the dispatch catalogue', response: answers(DraftRows) },
    },
    async () => ({ rows: await listDrafts(platform.pool) }),
  )
  app.get(
    '/api/catalogue-drafts/:edition',
    {
      config: { allow: catalogueReaders },
      schema: {
        summary: 'A draft, what stands against it, what its examples reach and what it changes',
        params: InEdition,
        response: answers(DraftAnswer),
      },
    },
    async ({ params }, reply) => {
      const draft = await findDraft(platform.pool, params.edition)
      return draft === undefined ? reply.code(404).send(gone) : answerDraft(draft, platform)
    },
  )
}

/** A draft begins as a copy of an edition. [GOVERN-03] */
export function beginDraftRoute(app: App, platform: Platform): void {
  app.post(
    '/api/catalogue-drafts',
    {
      config: { allow: catalogueDrafters },
      schema: {
        summary: 'Begin a draft as a copy of an edition',
        body: DraftBody,
        response: { 201: DraftAnswer, ...failures },
      },
    },
    async (request, reply) => {
      const { edition, basis, like } = request.body
      const inForceFrom: Instant = instantOf(momentOf(request.body.inForceFrom))
      const editions = await readCatalogues(platform.pool)
      if (editions.some((known) => known.edition === edition)) return reply.code(409).send(refused('edition-exists'))
      const before = await (like === undefined
        ? editionBefore(platform, momentOf(inForceFrom))
        : editions.find((known) => known.edition === like))
      if (before === undefined) return reply.code(404).send({ error: 'no-such-edition' })
      const { lines, examples } = before
      const draft = {
        ...{ edition, inForceFrom, basis, lines, examples },
        revision: 1,
        authors: [authorOf(actorOf(request))],
      }
      const isNew = await addDraft(platform.pool, draft, platform.now())
      return isNew
        ? reply.code(201).send(await answerDraft(draft, platform))
        : reply.code(409).send(refused('draft-exists'))
    },
  )
}

/** Writes one thing of a draft that stands as the writer saw it. [GOVERN-03] */
export function changeDraftRoute(app: App, platform: Platform): void {
  app.post(
    '/api/catalogue-drafts/:edition/changes',
    {
      config: { allow: catalogueDrafters },
      schema: {
        summary: 'Change a draft: a line, an example, its start and basis',
        params: InEdition,
        body: ChangeBody,
        response: { 201: DraftAnswer, ...failures },
      },
    },
    async (request, reply) => {
      const { seen, change } = request.body
      const order = { edition: request.params.edition, seen, writing: writingOf(change) }
      const written = await writeKept(platform, { ...order, author: authorOf(actorOf(request)) })
      if ('draft' in written) return reply.code(201).send(await answerDraft(written.draft, platform))
      return 'reason' in written ? reply.code(409).send(written) : reply.code(404).send(written)
    },
  )
}

function writingOf(change: DraftChange): DraftWriting {
  return 'put' in change && change.put === 'head'
    ? { ...change, inForceFrom: instantOf(momentOf(change.inForceFrom)) }
    : (change as DraftWriting)
}

/** A draft is given up. */
export function giveUpDraftRoute(app: App, platform: Platform): void {
  app.post(
    '/api/catalogue-drafts/:edition/withdrawals',
    {
      config: { allow: catalogueDrafters },
      schema: {
        summary: 'Give up a draft',
        params: InEdition,
        body: SeenBody,
        response: { 201: DraftRows, ...failures },
      },
    },
    async ({ params: { edition }, body: { seen } }, reply) => {
      if ((await findDraft(platform.pool, edition)) === undefined) return reply.code(404).send(gone)
      if (!(await dropDraft(platform.pool, edition, seen))) return reply.code(409).send(refused('changed-since-seen'))
      return reply.code(201).send({ rows: await listDrafts(platform.pool) })
    },
  )
}

function authorOf({ person, name }: Actor) {
  return { person, name }
}
