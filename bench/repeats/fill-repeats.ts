import type { Client } from 'pg'
import { instantOf, type Moment } from '../../src/foundations/calendar/moment.ts'
import { integer } from '../../src/foundations/statistics/draws.ts'
import { type Random, seededRandom } from '../../src/foundations/statistics/seeded-random.ts'
import { bandsOf, shinglesOf, spanOf } from '../../src/foundations/text/fingerprint.ts'
import type { Cipher } from '../../src/platform/files/cipher.ts'
import { openPhrases, type Said } from './said.ts'

const day = 86_400_000
const rowsAtOnce = 10_000

/** So many tickets, received one after another during the year that ends at an instant. */
export type Wish = {
  readonly tickets: number
  readonly until: Moment
  readonly city: string
  readonly seed: string
  readonly cipher: Pick<Cipher, 'blindIndex'>
}

/** The ticket's id by its number. */
export function ticketOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

/** The requester's phone by the number of a ticket; of five calls, the last is of the same person as the first. */
export function phoneOf(number: number): string {
  return `138${String(number % 5 === 4 ? number - 4 : number).padStart(8, '0')}`
}

/** Writes facts, fingerprints, matters and requesters straight into their tables; the indexes are made afterwards. */
export async function fillRepeats(client: Client, { tickets, until, city, seed, cipher }: Wish): Promise<void> {
  const say = openPhrases(city, seed)
  const random = seededRandom(`${seed}/place`)
  await client.query('set synchronous_commit = off')
  await client.query('drop index classify.fingerprints_by_band, classify.matters_by_place')
  for (let from = 0; from < tickets; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, tickets - from) }, (_, row) => {
      const received = (until - 365 * day + Math.floor((365 * day * (from + row)) / tickets)) as Moment
      const number = from + row
      return { number, received, said: say(), place: placeBy(random), phone: cipher.blindIndex(phoneOf(number)) }
    })
    await insert(client, rows)
  }
  await client.query(`create index fingerprints_by_band on classify.fingerprints using gin (bands)
    with (gin_pending_list_limit = 256)`)
  await client.query(`create index matters_by_place on classify.matters (category, place text_pattern_ops, received)
    where category is not null`)
}

/** 16 districts of 21 streets of 20 communities. */
function placeBy(random: Random): string {
  const part = (most: number) => String(integer(random, 1, most)).padStart(3, '0')
  return `1101${part(16).slice(1)}${part(21)}${part(20)}`
}

type Row = {
  readonly number: number
  readonly received: Moment
  readonly said: Said
  readonly place: string
  readonly phone: Buffer
}

async function insert(client: Client, rows: readonly Row[]): Promise<void> {
  const tickets = rows.map(({ number }) => ticketOf(number))
  const received = rows.map((row) => instantOf(row.received))
  await client.query(
    `insert into journal.facts (ticket, position, at, type, command_id, actor, body)
     select ticket, 1, at, 'TicketReceived', ticket, '{"person":"bench","name":"bench","role":"system"}', body
     from unnest($1::uuid[], $2::timestamptz[], $3::jsonb[]) as made (ticket, at, body)`,
    [tickets, received, rows.map(factOf)],
  )
  await client.query(
    `insert into classify.fingerprints (ticket, received, bands)
     select ticket, received, bands::integer[]
     from unnest($1::uuid[], $2::timestamptz[], $3::text[]) as made (ticket, received, bands)`,
    [tickets, received, rows.map((row) => `{${bandsOf(shinglesOf(row.said.text), [spanOf(row.received)]).join()}}`)],
  )
  await client.query(
    `insert into classify.matters (ticket, received, category, place)
     select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[])`,
    [tickets, received, rows.map(({ said }) => said.category), rows.map(({ place }) => place)],
  )
  await client.query(
    `insert into personal.requesters (ticket, subject, sealed, phone_index)
     select ticket, ticket, ''::bytea, phone from unnest($1::uuid[], $2::bytea[]) as made (ticket, phone)`,
    [tickets, rows.map(({ phone }) => phone)],
  )
}

function factOf({ number, received, said, place }: Row) {
  return {
    type: 'TicketReceived',
    at: received,
    number: String(number),
    channel: 'phone',
    requester: { subject: ticketOf(number), kind: 'citizen', confidential: false },
    title: said.text.slice(0, 20),
    text: said.text,
    address: '',
    place,
    attachments: [],
  }
}
