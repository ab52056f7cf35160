import type { TicketId } from '#foundations/journal/envelope.ts'
import { inclusionSpans, rootFromPath } from '#foundations/journal/merkle-tree.ts'
import type { Proof, Receipt } from '#foundations/journal/seal-api.ts'
import type { Platform } from '../platform.ts'
import type { Words } from '../terminal/language.ts'
import { nodeHash } from './merkle-hash.ts'
import { readSpanHashes } from './stored-tree.ts'
import { findNewestHead, isGenuine } from './tree-head.ts'

/** The receipt of a ticket under the newest head; undefined where none of its facts is sealed yet. */
export async function findReceipt({ pool }: Platform, ticket: TicketId): Promise<Receipt | undefined> {
  const head = await findNewestHead(pool)
  const { rows } = await pool.query<Omit<Proof, 'path'>>({
    name: 'ticket-leaves',
    text: `select position, leaf, encode(hash, 'hex') as hash from journal.leaves
           where ticket = $1 and leaf < $2 order by position`,
    values: [ticket, head?.size ?? 0],
  })
  if (head === undefined || rows.length === 0) return undefined
  const known = new Map<string, string>()
  const proofs: Proof[] = []
  for (const row of rows) {
    const spans = inclusionSpans(row.leaf, { from: 0, to: head.size })
    proofs.push({ ...row, path: await readSpanHashes(pool, spans, known) })
  }
  return { ticket, head, proofs }
}

/** What is wrong with a receipt: nothing where its head is genuine and every proof comes to the head's root. */
export function faultsOf({ head, proofs }: Receipt): readonly Words[] {
  const wrong = proofs.filter((proof) => {
    const root = rootFromPath(proof, { from: 0, to: head.size }, proof.path, nodeHash)
    return proof.leaf >= head.size || root !== head.root
  })
  return [
    ...(isGenuine(head) ? [] : [{ zh: '账本头与签名不符', en: 'the head is not what the key signed' }]),
    ...wrong.map(({ position }) => ({
      zh: `第 ${position} 条事实不在这个账本里`,
      en: `fact ${position} does not stand in that tree`,
    })),
  ]
}
