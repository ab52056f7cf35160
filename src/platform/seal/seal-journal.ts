import type { PoolClient } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import type { SignedHead } from '#foundations/journal/seal-api.ts'
import type { Platform } from '../platform.ts'
import { inTransaction } from '../postgres/transaction.ts'
import { leafHash, leafText } from './merkle-hash.ts'
import { keepNodes, readSpanHash } from './stored-tree.ts'
import { findNewestHead, signedHead } from './tree-head.ts'

/** One process seals at a time. */
const sealLock = 0x5ea1
/** Facts hashed and kept at once. */
const lot = 2_000

/**
 * Adds the facts recorded since to the tree, in the order in which they were recorded, and signs its new head; undefined where
 * there was nothing new. Facts, once leaves, cannot be changed or dropped without contradicting every later head.
 */
export function sealJournal({ pool, signer, now }: Platform): Promise<SignedHead | undefined> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [sealLock])
    // The first sealing of a large journal takes longer than a statement of everyday work may.
    await client.query('set local statement_timeout = 0')
    const from = (await findNewestHead(client))?.size ?? 0
    const size = await addLeaves(client, from)
    if (size === from) return undefined
    await keepNodes(client, from, size)
    const root = await readSpanHash(client, { from: 0, to: size })
    const head = signedHead(signer, { size, root, sealedAt: instantOf(now()) })
    await keepHead(client, head)
    return head
  })
}

type Unsealed = Envelope<AnyFact>

/** What is committed late carries the time of its beginning, so facts of the last hour are looked at again. */
const declareUnsealed = `declare unsealed no scroll cursor for
  select ticket, position, command_id as "commandId", actor, body as fact from journal.facts
  where recorded_at >= coalesce((select max(recorded) from journal.tree_heads) - interval '1 hour', '-infinity')
    and not exists (select from journal.leaves where leaves.ticket = facts.ticket and leaves.position = facts.position)
  order by recorded_at, ticket, position`

async function addLeaves(client: PoolClient, from: number): Promise<number> {
  await client.query(declareUnsealed)
  let size = from
  for (;;) {
    const { rows } = await client.query<Unsealed>(`fetch ${lot} from unsealed`)
    if (rows.length === 0) return size
    const leaves = rows.map((line, at) => ({
      ticket: line.ticket,
      position: line.position,
      leaf: size + at,
      hash: leafHash(leafText(line)),
    }))
    await client.query(insertLeaves, [JSON.stringify(leaves)])
    size += rows.length
  }
}

const insertLeaves = `insert into journal.leaves (ticket, position, leaf, hash)
  select ticket, position, leaf, decode(hash, 'hex')
  from jsonb_to_recordset($1::jsonb) as line(ticket uuid, position integer, leaf bigint, hash text)`

async function keepHead(client: PoolClient, head: SignedHead): Promise<void> {
  await client.query(
    `insert into journal.tree_heads (size, root, sealed_at, recorded, note, signature, public_key)
     select $1, decode($2, 'hex'), $3, recorded_at, $4, $5, $6
     from journal.leaves join journal.facts using (ticket, position) where leaf = $1::bigint - 1`,
    [head.size, head.root, head.sealedAt, head.note, head.signature, head.publicKey],
  )
}
