import type { Platform } from '#platform/platform.ts'
import type { Entry } from '#platform/postgres/commit.ts'
import { HistoryCache } from '#platform/postgres/history.ts'
import { makePerform } from '#platform/postgres/perform.ts'
import { type Row, rowOf } from '#platform/postgres/view.ts'
import type { StageDoor } from '#platform/stage-door.ts'

type Gathered = { facts: Entry['facts']; readonly beside: Map<string, readonly Row[]> }

/** A platform on which a new ticket lives in memory, and what it has gathered, to be written all at once. */
export type Gathering = {
  readonly platform: Platform
  readonly factsOf: (ticket: string) => Entry['facts']
  /** Takes a ticket's whole life out, as one entry with the rows that every view has at its end; undefined where nothing happened. */
  readonly takeOut: (ticket: string) => Entry | undefined
}

/**
 * Opens such a platform: commands are judged by their rules as always, but their facts wait here. For tickets that nobody else
 * can know yet.
 */
export function openGathering(platform: Platform, doors: readonly StageDoor[]): Gathering {
  const views = doors.flatMap((door) => door.views)
  const held = new Map<string, Gathered>()
  const perform = makePerform({
    read: async (ticket) => held.get(ticket)?.facts ?? [],
    write: async ({ ticket, facts, beside }) => {
      const known = held.get(ticket) ?? { facts: [], beside: new Map() }
      held.set(ticket, known)
      known.facts = [...known.facts, ...facts]
      for (const [table, rows] of beside) known.beside.set(table, [...(known.beside.get(table) ?? []), ...rows])
    },
    isTaken: () => false,
    cache: new HistoryCache(1),
    views: [],
    reactions: [],
    cityAt: platform.cityAt,
    committed: () => undefined,
  })
  const takeOut = (ticket: string) => {
    const known = held.get(ticket)
    held.delete(ticket)
    const [first] = known?.facts ?? []
    if (known === undefined || first === undefined) return undefined
    const rows = new Map<string, Row>()
    for (const view of views) {
      const row = rowOf(view, known.facts)
      if (row !== undefined) rows.set(view.table, row)
    }
    return { ticket: first.ticket, facts: known.facts, rows, gone: [], beside: known.beside, tasks: [] }
  }
  return { platform: { ...platform, perform }, factsOf: (ticket) => held.get(ticket)?.facts ?? [], takeOut }
}
