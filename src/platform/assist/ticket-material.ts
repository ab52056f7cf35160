import type { AnyFact, TicketId } from '#foundations/journal/envelope.ts'
import type { Platform } from '../platform.ts'
import type { History } from '../postgres/history.ts'
import { withoutPersons } from './without-persons.ts'

/** What a fact says that a demand came with. */
type Said = AnyFact & {
  readonly title: string
  readonly text: string
  readonly address: string
  readonly requester: { readonly subject: string }
}

function isSaid(fact: AnyFact): fact is Said {
  return fact.type === 'TicketReceived'
}

/** Title and text of a ticket as they may leave the house; empty where nothing was said. */
export async function ticketMaterial(platform: Platform, ticket: TicketId, history: History): Promise<string> {
  const said = history.map(({ fact }) => fact).find(isSaid)
  if (said === undefined) return ''
  const { title, text, address, requester } = said
  const at = platform.now()
  const name = await findName(platform, ticket, requester.subject)
  const known = { address, ...(name !== undefined && { name }) }
  return [title, text].map((part) => withoutPersons(part, known, at, platform.cityAt(at))).join('\n')
}

async function findName({ pool, cipher }: Platform, ticket: TicketId, subject: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ sealed: Buffer }>(
    'select sealed from personal.requesters where ticket = $1 and subject = $2',
    [ticket, subject],
  )
  const sealed = rows[0]?.sealed
  const record = sealed === undefined ? undefined : cipher.open(sealed, { ticket, subject })
  if (typeof record !== 'object' || record === null || !('name' in record)) return undefined
  return typeof record.name === 'string' ? record.name : undefined
}
