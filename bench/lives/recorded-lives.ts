import type { Pool } from 'pg'
import type { AnyFact, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { readHistory } from '../../src/platform/postgres/history.ts'
import { type Row, rowOf } from '../../src/platform/postgres/view.ts'
import { doors } from '../../src/stages.ts'

/** A row as the bare driver writes it. */
export type Write = { readonly table: string; readonly how: 'insert' | 'put' | 'remove' | 'enqueue'; readonly row: Row }

/** All rows of one command, and a life's commands in order. */
export type RecordedLife = { readonly ticket: string; readonly commands: readonly (readonly Write[])[] }

const views = doors.flatMap((door) => door.views)
const reactions = doors.flatMap((door) => door.reactions)

/** What the product wrote for these tickets, command by command. */
export async function readLives(owner: Pool, tickets: readonly string[]): Promise<readonly RecordedLife[]> {
  return Promise.all(tickets.map((ticket) => readLife(owner, ticket as TicketId)))
}

async function readLife(owner: Pool, ticket: TicketId): Promise<RecordedLife> {
  const history = await readHistory(owner, ticket)
  const ends = history.flatMap(({ commandId }, index) => (commandId === history[index + 1]?.commandId ? [] : [index]))
  const commands = ends.map((end, index) => {
    const start = (ends[index - 1] ?? -1) + 1
    return writesOf(history.slice(0, end + 1), start)
  })
  const { rows } = await owner.query<Row>(
    'select ticket, subject, sealed::text, phone_index::text from personal.requesters where ticket = $1',
    [ticket],
  )
  const beside = rows.map((row): Write => ({ table: 'personal.requesters', how: 'insert', row }))
  const [first = [], ...others] = commands
  return { ticket, commands: [[...first, ...beside], ...others] }
}

function writesOf(history: readonly Envelope[], start: number): readonly Write[] {
  const made = history.slice(start)
  return [...made.map(factWrite), ...viewWrites(history, made), ...taskWrites(made)]
}

function factWrite({ ticket, position, commandId, actor, fact }: Envelope): Write {
  const { type, at } = fact
  const row = { ticket, position, at: new Date(at), type, command_id: commandId, actor, body: fact }
  return { table: 'journal.facts', how: 'insert', row }
}

function viewWrites(history: readonly Envelope<AnyFact>[], made: readonly Envelope<AnyFact>[]): readonly Write[] {
  const heard = views.filter((view) => made.some(({ fact }) => view.hears.has(fact.type)))
  return heard.map(({ table, ...view }) => {
    const row = rowOf({ table, ...view }, history)
    return row === undefined
      ? { table, how: 'remove', row: { ticket: history[0]?.ticket } }
      : { table, how: 'put', row }
  })
}

function taskWrites(made: readonly Envelope<AnyFact>[]): readonly Write[] {
  const tasks = made.flatMap(({ ticket, position, fact }) =>
    reactions.filter(({ wants }) => wants(fact)).map(({ name }) => ({ name, payload: { ticket, position } })),
  )
  return tasks.length === 0 ? [] : [{ table: 'jiesu.enqueue', how: 'enqueue', row: { tasks } }]
}
