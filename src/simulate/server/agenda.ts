import type { Moment } from '#foundations/calendar/moment.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { Platform } from '#platform/platform.ts'
import { readHistory } from '#platform/postgres/history.ts'
import { staffAct } from '../behave.ts'
import type { Act } from '../commands.ts'
import type { DrawDemand } from '../draw-demand.ts'
import { isSynthetic } from '../staff.ts'
import { lifeMemory } from '../state.ts'
import type { World } from '../world.ts'

/** Something to be done about a ticket that has come to that position. */
export type Appointment = {
  readonly ticket: TicketId
  readonly position: number
  /** When it is to be done; who is late does it as soon as possible. */
  readonly due: Moment
  readonly act: Act
}

type Line = { readonly ticket: string; readonly position: number }

/**
 * What the people of the demo city have to do, worked out anew for tickets that have come further since the last look. A tempo
 * of 2 makes them twice as quick.
 */
export class Agenda {
  readonly #known = new Map<string, { readonly position: number; readonly appointment: Appointment | undefined }>()

  /** What is due by that moment, longest due first, at most so many. */
  async listDue(platform: Platform, world: World, draw: DrawDemand, by: Moment): Promise<readonly Appointment[]> {
    const { rows } = await platform.pool.query<Line>('select ticket, position from simulate.lives')
    const here = new Set(rows.map(({ ticket }) => ticket))
    for (const ticket of this.#known.keys()) if (!here.has(ticket)) this.#known.delete(ticket)
    for (const { ticket, position } of rows) {
      if (this.#known.get(ticket)?.position === position) continue
      const appointment = await appointmentOf(platform, world, draw, ticketId(ticket))
      this.#known.set(ticket, { position, appointment })
    }
    const all = [...this.#known.values()].flatMap(({ appointment }) => appointment ?? [])
    return all.filter(({ due }) => due <= by).toSorted((a, b) => a.due - b.due)
  }
}

async function appointmentOf(
  { pool, config }: Platform,
  world: World,
  draw: DrawDemand,
  ticket: TicketId,
): Promise<Appointment | undefined> {
  const history = await readHistory(pool, ticket)
  const [first, last] = [history.at(0), history.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (await isRealPiece(pool, first.fact as TicketReceived)) return undefined
  const life = recall(
    lifeMemory,
    history.map(({ fact }) => fact),
  )
  const act = staffAct(world, { ticket, life, demand: () => draw(ticket, first.fact.at) })
  if (act === undefined) return undefined
  const due = Math.round(last.fact.at + (act.at - last.fact.at) / config.demoTempo) as Moment
  return { ticket, position: last.position, due, act }
}

/** Whether it is a piece of a ticket that anybody real has touched. */
async function isRealPiece(pool: Platform['pool'], { parent }: TicketReceived): Promise<boolean> {
  if (parent === undefined) return false
  const { rows } = await pool.query<{ person: string }>(
    `select distinct actor ->> 'person' as person from journal.facts where ticket = $1`,
    [parent],
  )
  return rows.some(({ person }) => !isSynthetic(person) && person !== systemActor.person)
}

/** Whether the ticket still stands where the appointment was made, untouched by anybody real. */
export async function stillStands({ pool }: Platform, { ticket, position }: Appointment): Promise<boolean> {
  const { rows } = await pool.query('select 1 from simulate.lives where ticket = $1 and position = $2', [
    ticket,
    position,
  ])
  return rows.length > 0
}
