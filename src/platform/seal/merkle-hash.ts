import { createHash } from 'node:crypto'
import { canonicalText, type Json } from '#foundations/journal/canonical-text.ts'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'

/** A line of the journal as the text whose hash is its leaf: canonical JSON of ticket, position, command, actor and fact. */
export function leafText({ ticket, position, commandId, actor, fact }: Envelope<AnyFact>): string {
  return canonicalText({ ticket, position, commandId, actor, fact } as Json)
}

/** The hash of a leaf, in hexadecimal: SHA-256 of a zero byte and the text's UTF-8 bytes. Source: RFC 9162 §2.1.1. */
export function leafHash(text: string): string {
  return createHash('sha256').update(Buffer.of(0)).update(text, 'utf8').digest('hex')
}

/** The hash of a node from its children's, in hexadecimal: SHA-256 of a byte of one and both. Source: RFC 9162 §2.1.1. */
export function nodeHash(left: string, right: string): string {
  return createHash('sha256').update(Buffer.of(1)).update(left, 'hex').update(right, 'hex').digest('hex')
}
