import type { Moment } from '#foundations/calendar/moment.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'

/** One demand as repeats are looked for: `key` stands for the requester, or for the place. */
export type Demand = { readonly ticket: string; readonly key: string; readonly category: string; readonly at: Moment }

/** The same key and category, again and again; tickets newest first. */
export type Repeat = {
  readonly key: string
  readonly category: string
  readonly tickets: readonly string[]
  readonly first: Moment
  readonly last: Moment
}

/**
 * The groups of demands of one key and category that reach the edition's count within its window, the last demand of a
 * group no older than the window; fullest first. [WARN-01]
 */
export function findRepeats(
  demands: readonly Demand[],
  since: Moment,
  { warn }: Pick<Rulebook, 'warn'>,
): readonly Repeat[] {
  const groups = Map.groupBy(
    demands.filter(({ at }) => at >= since),
    nameOf,
  )
  return [...groups.values()]
    .filter((group) => group.length >= warn.repeats.count)
    .map(repeatOf)
    .toSorted((a, b) => b.tickets.length - a.tickets.length || b.last - a.last || (nameOf(a) < nameOf(b) ? -1 : 1))
}

const nameOf = ({ key, category }: Pick<Demand, 'key' | 'category'>) => JSON.stringify([key, category])

function repeatOf(group: readonly Demand[]): Repeat {
  const [newest, ...older] = group.toSorted((a, b) => b.at - a.at || (a.ticket < b.ticket ? -1 : 1))
  if (newest === undefined) throw new Error('A group of repeats is empty; group only what is there')
  const { key, category, at: last } = newest
  const first = older.at(-1)?.at ?? last
  return { key, category, tickets: [newest, ...older].map(({ ticket }) => ticket), first, last }
}

/** The repeats that say something the others do not: one person's calls are no matter of the whole community. */
export function notAmong(repeats: readonly Repeat[], others: readonly Repeat[]): readonly Repeat[] {
  const told = new Set(others.map(({ tickets }) => JSON.stringify(tickets)))
  return repeats.filter(({ tickets }) => !told.has(JSON.stringify(tickets)))
}
