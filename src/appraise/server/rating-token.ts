import { timingSafeEqual } from 'node:crypto'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import type { Cipher } from '#platform/files/cipher.ts'
import type { RatingLink } from '../rate-by-link.ts'

export type RatingToken = RatingLink & { readonly ticket: TicketId }

const [ticketBytes, roundBytes, secondBytes, proofBytes] = [16, 1, 6, 16]
const claimBytes = ticketBytes + roundBytes + secondBytes

/** What a link carries: ticket, round and its last second, and a proof that only this installation can add. [APPRAISE-08] */
export function makeToken({ sign }: Pick<Cipher, 'sign'>, { ticket, round, until }: RatingToken): string {
  const claim = Buffer.alloc(claimBytes)
  claim.write(ticket.replaceAll('-', ''), 'hex')
  claim.writeUInt8(round, ticketBytes)
  claim.writeUIntBE(Math.floor(until / 1000), ticketBytes + roundBytes, secondBytes)
  return Buffer.concat([claim, proofOf(sign, claim)]).toString('base64url')
}

/** What a token says, where this installation made it; undefined for whatever else was sent. */
export function readToken({ sign }: Pick<Cipher, 'sign'>, token: string): RatingToken | undefined {
  if (!/^[\w-]{52}$/.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  const [claim, proof] = [bytes.subarray(0, claimBytes), bytes.subarray(claimBytes)]
  if (proof.length !== proofBytes || !timingSafeEqual(proof, proofOf(sign, claim))) return undefined
  const hex = claim.toString('hex', 0, ticketBytes)
  return {
    ticket: ticketId(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')),
    round: claim.readUInt8(ticketBytes),
    until: (claim.readUIntBE(ticketBytes + roundBytes, secondBytes) * 1000) as Moment,
  }
}

function proofOf(sign: Cipher['sign'], claim: Buffer): Buffer {
  return sign(`rating link ${claim.toString('hex')}`).subarray(0, proofBytes)
}
