import type { Pool, PoolClient } from 'pg'
import { completeSpans, type Span } from '#foundations/journal/merkle-tree.ts'
import { nodeHash } from './merkle-hash.ts'

type Reader = Pick<Pool | PoolClient, 'query'>

/** Every eighth height is stored: a node of it is made of 256 of those below, a proof reads at most 128 rows for each span. */
const step = 8
const heights = [step, 2 * step, 3 * step, 4 * step]

/** The hash of any span of the sealed tree, in hexadecimal. Throws where a part of it is not sealed. */
export async function readSpanHash(reader: Reader, span: Span): Promise<string> {
  const parts: string[] = []
  for (const part of completeSpans(span)) parts.push(await readComplete(reader, part))
  return parts.reduceRight((right, left) => nodeHash(left, right))
}

/** The hashes of the spans, in their order; what `known` holds already is not read again. */
export async function readSpanHashes(
  reader: Reader,
  spans: readonly Span[],
  known = new Map<string, string>(),
): Promise<string[]> {
  const hashes: string[] = []
  for (const span of spans) {
    const name = `${span.from}-${span.to}`
    const hash = known.get(name) ?? (await readSpanHash(reader, span))
    known.set(name, hash)
    hashes.push(hash)
  }
  return hashes
}

/** Keeps the nodes that became complete when the tree grew from one size to the other. Its leaves must be kept already. */
export async function keepNodes(client: PoolClient, from: number, to: number): Promise<void> {
  for (const height of heights) {
    const leaves = 2 ** height
    for (let node = Math.floor(from / leaves); (node + 1) * leaves <= to; node += 1) {
      const hash = folded(await readRow(client, height - step, { from: node * leaves, to: (node + 1) * leaves }))
      await client.query(`insert into journal.tree_nodes (height, node, hash) values ($1, $2, decode($3, 'hex'))`, [
        ...[height, node, hash],
      ])
    }
  }
}

async function readComplete(reader: Reader, span: Span): Promise<string> {
  const height = Math.log2(span.to - span.from)
  return folded(await readRow(reader, height - (height % step), span))
}

/** The hashes of one height that lie side by side in the span. */
async function readRow(reader: Reader, height: number, { from, to }: Span): Promise<readonly string[]> {
  const leaves = 2 ** height
  const [first, end] = [from / leaves, to / leaves]
  const { rows } =
    height === 0
      ? await reader.query<{ hash: string }>({ ...leafRow, values: [first, end] })
      : await reader.query<{ hash: string }>({ ...nodeRow, values: [height, first, end] })
  if (rows.length !== end - first)
    throw new Error(`The sealed journal lacks ${end - first - rows.length} hashes of height ${height} from ${first} on`)
  return rows.map(({ hash }) => hash)
}

const leafRow = {
  name: 'tree-leaves',
  text: `select encode(hash, 'hex') as hash from journal.leaves where leaf >= $1 and leaf < $2 order by leaf`,
}
const nodeRow = {
  name: 'tree-nodes',
  text: `select encode(hash, 'hex') as hash from journal.tree_nodes
         where height = $1 and node >= $2 and node < $3 order by node`,
}

/** The hash above a row of hashes whose number is a power of two. */
function folded(row: readonly string[]): string {
  const [left, right, ...more] = row
  if (left === undefined) throw new Error('A tree has no node without a leaf')
  if (right === undefined) return left
  const pairs = [left, right, ...more]
  return folded(pairs.flatMap((hash, at) => (at % 2 === 0 ? [nodeHash(hash, pairs[at + 1] ?? '')] : [])))
}
