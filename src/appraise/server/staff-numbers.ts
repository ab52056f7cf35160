import type { Actor } from '#foundations/journal/envelope.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { recordChange } from './record-change.ts'

type Given = { readonly unit: string; readonly phones: readonly string[] }

/** Puts these phones in place of those known of a unit's staff; kept are keyed digests alone, journalled is how many. */
export async function keepStaffNumbers(
  { pool, cipher, now }: Platform,
  { unit, phones }: Given,
  by: Actor,
): Promise<void> {
  const digests = [...new Set(phones.map((phone) => cipher.blindIndex(phone).toString('hex')))]
  await inTransaction(pool, async (client) => {
    await client.query('delete from appraise.staff_numbers where unit = $1', [unit])
    await client.query(
      `insert into appraise.staff_numbers (unit, phone_index) select $1, decode(digest, 'hex') from unnest($2::text[]) digest`,
      [unit, digests],
    )
    await recordChange(client, { subject: 'staff_numbers', added: [unit], at: now(), by, numbers: digests.length })
  })
}

/** Of which units phones are known, and how many. */
export async function countStaffNumbers({ pool }: Pick<Platform, 'pool'>) {
  const { rows } = await pool.query<{ unit: string; numbers: number }>(
    'select unit, count(*)::int as numbers from appraise.staff_numbers group by unit order by unit',
  )
  return rows
}
