import type { PoolClient } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import { refuse } from '#foundations/outcome/decision.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { referenceLock } from '#platform/reference/load-city.ts'
import { readCatalogues } from '#platform/reference/read-city-tables.ts'
import { approveCatalogue, type CatalogueApproved, type CatalogueDraft } from '../../approve-catalogue.ts'
import { catalogueApprovers } from '../../audiences.ts'
import { CatalogueApprovedAnswer, InEdition, SeenBody } from '../../catalogue-api.ts'
import { cityOf } from './answer-draft.ts'
import { dropDraft, findDraft } from './draft-store.ts'
import { leavesOf } from './recorded-differences.ts'
import { gone } from './write-kept.ts'

/** A second person brings a draft into force on its date: all of it is kept and journalled, or nothing. [GOVERN-03] */
export function approvalRoute(app: App, platform: Platform): void {
  app.post(
    '/api/catalogue-drafts/:edition/approvals',
    {
      config: { allow: catalogueApprovers },
      schema: {
        summary: 'Approve a draft that somebody else wrote, for its date',
        params: InEdition,
        body: SeenBody,
        response: { 201: CatalogueApprovedAnswer, ...failures },
      },
    },
    async (request, reply) => {
      const order = { edition: request.params.edition, seen: request.body.seen, by: actorOf(request) }
      const decision = await inTransaction(platform.pool, (client) => approveKept(client, platform, order))
      if (decision === undefined) return reply.code(404).send(gone)
      if (!decision.accepted) {
        const { reason, rule } = decision
        return reply.code(409).send({ error: 'refused', reason, rule })
      }
      await platform.reloadCity()
      const [{ edition, inForceFrom }] = decision.facts as [CatalogueApproved]
      return reply.code(201).send({ edition, inForceFrom })
    },
  )
}

type Order = { readonly edition: string; readonly seen: number; readonly by: Actor }

async function approveKept(client: PoolClient, platform: Platform, { edition, seen, by }: Order) {
  await client.query('select pg_advisory_xact_lock($1)', [referenceLock])
  const draft = await findDraft(client, edition)
  if (draft === undefined) return undefined
  const asked = { draft, person: by.person, seen, editions: await readCatalogues(client) }
  const decision = approveCatalogue(asked, platform.now(), cityOf(draft, platform))
  if (!decision.accepted) return decision
  if (!(await dropDraft(client, edition, seen))) return refuse('changed-since-seen' as const, 'GOVERN-03')
  for (const fact of decision.facts) await writeEdition(client, draft, fact, by)
  return decision
}

/** Keeps the edition and its lines, and journals by whom and what it changes. */
async function writeEdition(client: PoolClient, draft: CatalogueDraft, fact: CatalogueApproved, by: Actor) {
  const { edition, inForceFrom, replaces, authors, at, differences } = fact
  const lines = draft.lines.map(({ signLimit, ...line }, rank) => ({ ...line, edition, rank, sign_limit: signLimit }))
  await client.query(
    'insert into reference.catalogue_editions (edition, in_force_from, basis, examples) values ($1, $2, $3, $4)',
    [edition, inForceFrom, draft.basis, JSON.stringify(draft.examples)],
  )
  await client.query(
    `insert into reference.catalogue_lines
       (edition, id, rank, category, place, kind, requester, condition, lead, supports, level, sign_limit, basis)
     select edition, id, rank, category, place, kind, requester, condition, lead, supports, level, sign_limit, basis
     from jsonb_populate_recordset(null::reference.catalogue_lines, $1)`,
    [JSON.stringify(lines)],
  )
  const what = { added: [edition], changed: [], removed: [], replaces, authors, differences: leavesOf(differences) }
  await client.query(
    `insert into reference.changes (at, actor, subject, what) values ($1, $2, 'catalogue_editions', $3)`,
    [instantOf(at), JSON.stringify(refOf(by)), JSON.stringify(what)],
  )
}
