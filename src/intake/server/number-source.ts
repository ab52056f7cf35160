import type { Pool } from 'pg'
import type { Platform } from '#platform/platform.ts'

/** How many numbers one call of the sequence reserves: what the sequence itself increments by. */
const blockSize = 100

/**
 * Gives each ticket of this process a count of its own; processes take blocks, so that a new ticket seldom costs a round trip.
 * A process that ends leaves the rest of its block unused.
 */
export function openNumbers(pool: Pick<Pool, 'query'>): () => Promise<number> {
  let next = 0
  let end = 0
  let taking: Promise<void> | undefined

  async function takeBlock(): Promise<void> {
    const { rows } = await pool.query<{ first: number }>("select nextval('intake.ticket_numbers') as first")
    const [block] = rows
    if (block === undefined) throw new Error('The sequence of ticket numbers gave none; run "jiesu migrate"')
    next = block.first
    end = block.first + blockSize
    taking = undefined
  }

  return async () => {
    while (next >= end) {
      taking ??= takeBlock()
      await taking
    }
    next += 1
    return next - 1
  }
}

const sources = new WeakMap<Platform['pool'], () => Promise<number>>()

/** One source of numbers per process and database, for whoever receives without a request. */
export function numbersOf({ pool }: Pick<Platform, 'pool'>): () => Promise<number> {
  const known = sources.get(pool) ?? openNumbers(pool)
  sources.set(pool, known)
  return known
}
