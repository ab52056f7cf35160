import type { PersonalNumber } from '#foundations/text/lift-personal-numbers.ts'
import { byteaText } from '../files/cipher.ts'
import type { Platform } from '../platform.ts'
import type { Row } from '../postgres/view.ts'

/** What is kept sealed about a requester, erasable and apart from the facts. */
export type RequesterRecord = {
  readonly name?: string
  readonly phone?: string
  readonly numbers: readonly PersonalNumber[]
}

type Owner = { readonly ticket: string; readonly subject: string }

/** The row of `personal.requesters` that holds the record: sealed, and found again by its phone only through the blind index. */
export function requesterRow({ cipher }: Pick<Platform, 'cipher'>, owner: Owner, record: RequesterRecord): Row {
  const phone = record.phone ?? record.numbers.find(({ kind }) => kind === 'phone')?.value
  return {
    ...owner,
    sealed: byteaText(cipher.seal(record, owner)),
    phone_index: phone === undefined ? null : byteaText(cipher.blindIndex(phone)),
  }
}

/** The record of a ticket's requester; undefined once it has been erased. */
export async function findRequester(
  { pool, cipher }: Pick<Platform, 'pool' | 'cipher'>,
  owner: Owner,
): Promise<RequesterRecord | undefined> {
  const { rows } = await pool.query<{ sealed: Buffer }>({
    name: 'requester',
    text: 'select sealed from personal.requesters where ticket = $1 and subject = $2',
    values: [owner.ticket, owner.subject],
  })
  const [found] = rows
  return found === undefined ? undefined : (cipher.open(found.sealed, owner) as RequesterRecord)
}

/** The phone a requester can be reached by: the one they left, or one they said in the text; undefined where there is none any more. */
export async function findPhone(
  platform: Pick<Platform, 'pool' | 'cipher'>,
  owner: Owner,
): Promise<string | undefined> {
  const record = await findRequester(platform, owner)
  return record?.phone ?? record?.numbers.find(({ kind }) => kind === 'phone')?.value
}
