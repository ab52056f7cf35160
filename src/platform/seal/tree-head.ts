import type { Pool, PoolClient } from 'pg'
import type { SignedHead } from '#foundations/journal/seal-api.ts'
import { isSigned, type Signer } from '../files/signer.ts'

type Tree = Pick<SignedHead, 'size' | 'root' | 'sealedAt'>

/** The head's text: what is sealed, how many leaves, the root in base64, and when; a line each. Form after C2SP tlog-checkpoint. */
export function noteOf({ size, root, sealedAt }: Tree): string {
  return `jiesu journal\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n${sealedAt}\n`
}

/** The head signed with this installation's key. */
export function signedHead(signer: Signer, head: Tree): SignedHead {
  const note = noteOf(head)
  return { ...head, note, signature: signer.sign(note), publicKey: signer.publicKey }
}

/** Whether size, root and instant are those of the note, and the note is what the holder of the key signed. */
export function isGenuine(head: SignedHead): boolean {
  return noteOf(head) === head.note && isSigned(head.note, head.signature, head.publicKey)
}

type Reader = Pick<Pool | PoolClient, 'query'>

/** The newest head; undefined where nothing was sealed yet. */
export async function findNewestHead(reader: Reader): Promise<SignedHead | undefined> {
  const [head] = await listHeads(reader, { limit: 1 })
  return head
}

/** The head of that size; undefined where none was published. */
export async function findHead(reader: Reader, size: number): Promise<SignedHead | undefined> {
  const [head] = await listHeads(reader, { below: size + 1, limit: 1 })
  return head?.size === size ? head : undefined
}

/** Heads from the newest down, those below a size where one is given. */
export async function listHeads(
  reader: Reader,
  { below, limit }: { readonly below?: number; readonly limit: number },
): Promise<readonly SignedHead[]> {
  const { rows } = await reader.query<SignedHead>({
    name: 'tree-heads',
    text: `select size, encode(root, 'hex') as root, sealed_at as "sealedAt", note, signature, public_key as "publicKey"
           from journal.tree_heads where size < $1 order by size desc limit $2`,
    values: [below ?? Number.MAX_SAFE_INTEGER, limit],
  })
  return rows
}
