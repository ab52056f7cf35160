import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { Platform } from '#platform/platform.ts'
import { readHistory } from '#platform/postgres/history.ts'
import { commandsOf, type StageDoor } from '#platform/stage-door.ts'
import type { StartProgress } from '#platform/terminal/terminal.ts'
import { type DrawDemand, demandsOf } from '../draw-demand.ts'
import { demandOfMessage } from '../replay-messages.ts'
import { openGathering } from './gather.ts'
import { giveBy } from './give.ts'
import { openLifeWriter } from './life-writer.ts'
import { liveOn, type RefusedAct, type Stage } from './live-out.ts'
import { readWorld } from './read-world.ts'

/** Lives told before they are written. */
const lot = 250

export type Replayed = {
  readonly tickets: number
  /** How many facts of each type the replay recorded. */
  readonly facts: Readonly<Record<string, number>>
  readonly refused: readonly RefusedAct[]
}

/**
 * Lets the city handle imported messages that nobody has touched yet, from this source or from any, in the time in which they
 * were written; those older than the rules in force now begin with these rules.
 */
export async function replayMessages(
  platform: Platform,
  doors: readonly StageDoor[],
  progress: StartProgress,
  { source }: { readonly source?: string },
): Promise<Replayed> {
  const until = platform.now()
  const world = await readWorld(platform, { seed: String(platform.config.demoSeed), epoch: until })
  const gathering = openGathering(platform, doors)
  const reactions = doors.flatMap((door) => door.reactions)
  const stage = { world, gathering, give: giveBy(commandsOf(doors)), reactions }
  const draw = demandsOf(world)
  const write = await openLifeWriter(platform)
  const tickets = await listUntouched(platform, source)
  const bar = progress({ zh: '重放留言', en: 'Replaying messages' }, tickets.length)
  const facts = new Map<string, number>()
  const refused: RefusedAct[] = []
  for (let start = 0; start < tickets.length; start += lot) {
    const some = tickets.slice(start, start + lot)
    for (const ticket of some) refused.push(...(await tell(platform, stage, draw, { ticket, until })))
    const entries = some.flatMap((ticket) => gathering.takeOut(ticket) ?? [])
    await Promise.all(entries.map(write))
    for (const entry of entries) count(facts, entry.facts)
    bar.advance(some.length)
  }
  bar.end()
  return { tickets: tickets.length, facts: Object.fromEntries(facts), refused }
}

type Message = { readonly ticket: TicketId; readonly until: Moment }

async function tell(platform: Platform, stage: Stage, draw: DrawDemand, { ticket, until }: Message) {
  const history = await readHistory(platform.pool, ticket)
  const received = history[0]?.fact as TicketReceived
  stage.gathering.bringIn(history)
  const rules = momentOf(platform.cityAt(until).rulebook.inForceFrom)
  const begin = Math.max(received.at, rules) as Moment
  const { refused } = await liveOn(
    stage,
    { demand: demandOfMessage(stage.world, draw, { ticket, received, begin }) },
    until,
  )
  return refused === undefined ? [] : [refused]
}

/** The tickets that came by import and have nothing but their arrival. */
async function listUntouched({ pool }: Platform, source?: string): Promise<readonly TicketId[]> {
  const { rows } = await pool.query<{ ticket: string }>(
    `select f.ticket from journal.facts f
     where f.position = 1 and f.body -> 'origin' ->> 'source' = coalesce($1, f.body -> 'origin' ->> 'source')
       and not exists (select from journal.facts g where g.ticket = f.ticket and g.position = 2)
     order by f.at, f.ticket`,
    [source ?? null],
  )
  return rows.map(({ ticket }) => ticketId(ticket))
}

function count(into: Map<string, number>, facts: readonly Envelope<AnyFact>[]): void {
  for (const { fact } of facts) into.set(fact.type, (into.get(fact.type) ?? 0) + 1)
}
