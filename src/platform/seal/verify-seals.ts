import type { PoolClient } from 'pg'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import { grown, type Peak, rootOfPeaks } from '#foundations/journal/merkle-tree.ts'
import type { SignedHead } from '#foundations/journal/seal-api.ts'
import type { Fault } from '../postgres/verify.ts'
import { leafHash, leafText, nodeHash } from './merkle-hash.ts'
import { isGenuine, listHeads } from './tree-head.ts'

const pageSize = 5_000
type Line = Omit<Envelope<AnyFact>, 'fact'> & {
  readonly fact: AnyFact | null
  readonly leaf: number
  readonly hash: string
}

/**
 * Grows the tree anew from its leaves: each must be the hash of its fact, none may be missing, and every head must have been
 * the tree of that size, and be signed. Answers how many facts are sealed, and what is wrong.
 */
export async function verifySeals(
  client: PoolClient,
): Promise<{ readonly sealed: number; readonly faults: readonly Fault[] }> {
  const heads = new Map((await listHeads(client, { limit: Number.MAX_SAFE_INTEGER })).map((head) => [head.size, head]))
  const faults: Fault[] = []
  let peaks: readonly Peak[] = []
  let sealed = 0
  for await (const line of readLeaves(client)) {
    faults.push(...leafFaults(line, sealed))
    peaks = grown(peaks, line.hash, nodeHash)
    sealed += 1
    const head = heads.get(sealed)
    if (head !== undefined) faults.push(...headFaults(head, rootOfPeaks(peaks, nodeHash)))
    heads.delete(sealed)
  }
  const beyond = [...heads.keys()].map((size) => ({
    ticket: '',
    what: `head ${size} has more leaves than the journal`,
  }))
  return { sealed, faults: [...faults, ...beyond] }
}

function leafFaults({ leaf, hash, fact, ...line }: Line, expected: number): readonly Fault[] {
  const { ticket, position } = line
  if (leaf !== expected) return [{ ticket, what: `is leaf ${leaf} where leaf ${expected} belongs` }]
  if (fact === null) return [{ ticket, what: `has lost its sealed fact at position ${position}` }]
  return leafHash(leafText({ ...line, fact })) === hash
    ? []
    : [{ ticket, what: `has another fact at position ${position} than was sealed` }]
}

function headFaults(head: SignedHead, root: string | undefined): readonly Fault[] {
  const name = `head ${head.size} of ${head.sealedAt}`
  if (head.root !== root) return [{ ticket: '', what: `${name} is not the tree of its leaves` }]
  return isGenuine(head) ? [] : [{ ticket: '', what: `${name} is not what its key signed` }]
}

async function* readLeaves(client: PoolClient): AsyncGenerator<Line> {
  let after = -1
  for (;;) {
    const { rows } = await client.query<Line>({ ...page, values: [after, pageSize] })
    yield* rows
    if (rows.length < pageSize) return
    after = rows.at(-1)?.leaf ?? after
  }
}

const page = {
  name: 'sealed-page',
  text: `select ticket, position, leaf, encode(hash, 'hex') as hash, command_id as "commandId", actor, body as fact
         from journal.leaves left join journal.facts using (ticket, position) where leaf > $1 order by leaf limit $2`,
}
