import { timingSafeEqual } from 'node:crypto'
import { deadline, type Limit } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Cipher } from '#platform/files/cipher.ts'
import type { CodeCheck } from '../arrive-at-whistle.ts'

/** Which whistle a code is for. */
export type CodeOf = { readonly ticket: TicketId; readonly whistle: number }

/** Digits and letters that are not mistaken for each other when read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const msPerMinute = 60_000
/** The last minute a code holds, as 20 bits, before 40 bits that only this installation can add. */
const minuteLength = 4
const proofLength = 8
const minutes = 32 ** minuteLength

/** A code to show and to scan or type, `7K3Q-9WXE-RT2M`, and until when it holds. */
export function makeCode(
  { sign }: Pick<Cipher, 'sign'>,
  of: CodeOf,
  at: Moment,
  { holds, calendar }: { readonly holds: Limit; readonly calendar: City['calendar'] },
): { readonly code: string; readonly until: Moment } {
  const last = Math.ceil(deadline(at, holds, calendar) / msPerMinute)
  const minute = written(BigInt(last % minutes), minuteLength)
  const code = `${minute}${proofOf(sign, of, minute)}`
  return { code: code.replace(/.{4}(?=.)/g, '$&-'), until: (last * msPerMinute) as Moment }
}

/** What a code as somebody typed it is worth now, for this whistle; O is read as 0, I and L as 1. */
export function checkCode({ sign }: Pick<Cipher, 'sign'>, typed: string, of: CodeOf, at: Moment): CodeCheck {
  const code = plain(typed)
  const minute = code.slice(0, minuteLength)
  const proof = Buffer.from(code.slice(minuteLength))
  const wanted = Buffer.from(proofOf(sign, of, minute))
  if (proof.length !== wanted.length || !timingSafeEqual(proof, wanted)) return 'forged'
  const left = (numberIn(minute) - (Math.floor(at / msPerMinute) % minutes) + minutes) % minutes
  return left > 0 && left < minutes / 2 ? 'good' : 'expired'
}

function proofOf(sign: Cipher['sign'], { ticket, whistle }: CodeOf, minute: string): string {
  const bytes = sign(`whistle ${ticket} ${whistle} ${minute}`).subarray(0, 5)
  return written(BigInt(`0x${bytes.toString('hex')}`), proofLength)
}

function written(value: bigint, length: number): string {
  let [text, left] = ['', value]
  while (text.length < length) [text, left] = [`${alphabet[Number(left % 32n)]}${text}`, left / 32n]
  return text
}

function numberIn(text: string): number {
  return [...text].reduce((value, letter) => value * 32 + alphabet.indexOf(letter), 0)
}

function plain(typed: string): string {
  const upper = typed.normalize('NFKC').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return [...upper].filter((letter) => alphabet.includes(letter)).join('')
}
