import type { Platform } from '#platform/platform.ts'
import type { Entry } from '#platform/postgres/commit.ts'
import { HistoryCache } from '#platform/postgres/history.ts'
import { makePerform } from '#platform/postgres/perform.ts'
import { type Row, rowOf, type View } from '#platform/postgres/view.ts'
import type { StageDoor } from '#platform/stage-door.ts'

type Gathered = {
  facts: Entry['facts']
  /** How many of them had been written before. */
  readonly written: number
  readonly beside: Map<string, readonly Row[]>
}

/** A platform on which tickets live in memory, and what they have gathered, to be written all at once. */
export type Gathering = {
  readonly platform: Platform
  /** Brings in a ticket that was written before, with all its facts. */
  readonly bringIn: (facts: Entry['facts']) => void
  readonly factsOf: (ticket: string) => Entry['facts']
  /** Takes what happened to a ticket out, as one entry with the rows that every view has at its end; undefined where nothing did. */
  readonly takeOut: (ticket: string) => Entry | undefined
}

/**
 * Opens such a platform: commands are judged by their rules as always, but their facts wait here. For tickets that nobody else
 * works on.
 */
export function openGathering(platform: Platform, doors: readonly StageDoor[]): Gathering {
  const views = doors.flatMap((door) => door.views)
  const held = new Map<string, Gathered>()
  const perform = makePerform({
    read: async (ticket) => held.get(ticket)?.facts ?? [],
    write: async (entry) => gather(held, entry),
    isTaken: () => false,
    cache: new HistoryCache(1),
    views: [],
    reactions: [],
    cityAt: platform.cityAt,
    committed: () => undefined,
  })
  return {
    platform: { ...platform, perform, historyOf: async (ticket) => held.get(ticket)?.facts ?? [] },
    bringIn: (facts) => held.set(facts[0]?.ticket ?? '', { facts, written: facts.length, beside: new Map() }),
    factsOf: (ticket) => held.get(ticket)?.facts ?? [],
    takeOut: (ticket) => {
      const known = held.get(ticket)
      held.delete(ticket)
      return known === undefined || known.facts.length === known.written ? undefined : entryOf(known, views)
    },
  }
}

function gather(held: Map<string, Gathered>, { ticket, facts, beside }: Entry): void {
  const known = held.get(ticket) ?? { facts: [], written: 0, beside: new Map() }
  held.set(ticket, known)
  known.facts = [...known.facts, ...facts]
  for (const [table, rows] of beside) known.beside.set(table, [...(known.beside.get(table) ?? []), ...rows])
}

function entryOf({ facts, written, beside }: Gathered, views: readonly View[]): Entry {
  const [first] = facts
  if (first === undefined) throw new Error('A life without a fact cannot be written')
  const rows = new Map<string, Row>()
  const gone: string[] = []
  for (const view of views) {
    const row = rowOf(view, facts)
    if (row !== undefined) rows.set(view.table, row)
    else if (written > 0) gone.push(view.table)
  }
  return { ticket: first.ticket, facts: facts.slice(written), rows, gone, beside, tasks: [] }
}
