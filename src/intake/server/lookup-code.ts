import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Pool } from 'pg'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { byteaText, type Cipher } from '#platform/files/cipher.ts'
import type { Row } from '#platform/postgres/view.ts'

const digits = 8

/** Eight digits, which a telephone keypad can give. */
export function newLookupCode(): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0')
}

type Receipt = { readonly ticket: TicketId; readonly number: string; readonly code: string }

/** The row that keeps a code's keyed digest; the code itself is kept nowhere. */
export function lookupRow(cipher: Cipher, { ticket, number, code }: Receipt): Row {
  return { ticket, number, digest: byteaText(digestOf(cipher, number, code)) }
}

/** Gives a ticket another code, so that a receipt whose answer was lost can be sent again. */
export async function renewLookupCode(pool: Pool, cipher: Cipher, { ticket, number, code }: Receipt): Promise<void> {
  await pool.query('update intake.lookup_codes set digest = $2 where ticket = $1', [
    ticket,
    digestOf(cipher, number, code),
  ])
}

/** The ticket of that number whose code this is; undefined when number and code do not belong together. */
export async function findByLookupCode(
  pool: Pool,
  cipher: Cipher,
  { number, code }: Pick<Receipt, 'number' | 'code'>,
): Promise<TicketId | undefined> {
  const { rows } = await pool.query<{ ticket: TicketId; digest: Buffer }>({
    name: 'lookup-code',
    text: 'select ticket, digest from intake.lookup_codes where number = $1',
    values: [number],
  })
  const digest = digestOf(cipher, number, code)
  return rows.find((row) => row.digest.length === digest.length && timingSafeEqual(row.digest, digest))?.ticket
}

/** Number and code are digits, which is what the keyed index takes. */
function digestOf(cipher: Cipher, number: string, code: string): Buffer {
  return cipher.blindIndex(`${number}${code.normalize('NFKC').replace(/\D/g, '')}`)
}
