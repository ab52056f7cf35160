import { type Static, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 in hexadecimal' })
const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/** A published head: the tree of so many leaves, and the text with its signature by which anybody can hold the city to it. */
export const SignedHead = Type.Object({
  size: Count,
  root: Hash,
  sealedAt: Instant,
  note: Type.String({ description: 'What is signed: “jiesu journal”, size, root in base64, instant; a line each' }),
  signature: Type.String({ description: 'Ed25519 of the note, in base64' }),
  publicKey: Type.String({ description: 'The raw Ed25519 key, in base64' }),
})
export type SignedHead = Static<typeof SignedHead>

/** Published heads, newest first; `next` is the size below which the next page begins. */
export const HeadPage = Type.Object({
  rows: Type.Array(SignedHead),
  next: Type.Union([Type.Integer(), Type.Null()]),
})

/** That a fact is the leaf of that number: its hash, and those beside its way to the root. It says nothing of what the fact holds. */
export const Proof = Type.Object({
  position: Type.Integer({ minimum: 1 }),
  leaf: Count,
  hash: Hash,
  path: Type.Array(Hash, { maxItems: 64 }),
})
export type Proof = Static<typeof Proof>

/** What somebody takes home: proofs that a ticket’s facts, as far as they are sealed, stand in the tree of a signed head. */
export const Receipt = Type.Object({ ticket: Uuid, head: SignedHead, proofs: Type.Array(Proof) })
export type Receipt = Static<typeof Receipt>

/** The hashes that prove a newer tree to go on from an older one. Source: RFC 9162 §2.1.4. */
export const Continuation = Type.Object({ older: SignedHead, newer: SignedHead, path: Type.Array(Hash) })
