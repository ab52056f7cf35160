import { expect, test } from 'vitest'
import { ticketNumber } from '../../../test/cast/tickets.ts'
import type { Entry } from './commit.ts'
import { makeWriter } from './writer.ts'

function entryOf(ticket: number): Entry {
  return { ticket: ticketNumber(ticket), facts: [], rows: new Map(), gone: [], beside: new Map(), tasks: [] }
}

/** A writer whose commits end when told to, and how many entries each of them carried. */
function heldWriter(limits: { lanes: number; batch: number; crowd: number }) {
  const carried: number[] = []
  const ends: (() => void)[] = []
  const commit = (entries: readonly Entry[]) => {
    carried.push(entries.length)
    return new Promise<void>((end) => ends.push(end))
  }
  const write = makeWriter({ ...limits, commit, isTaken: () => false })
  return { write, carried, ends }
}

test('a lone entry is committed at once; a second commit begins beside it only when a crowd waits', () => {
  const { write, carried } = heldWriter({ lanes: 2, batch: 8, crowd: 3 })
  for (const ticket of [1, 2, 3]) void write(entryOf(ticket))
  expect(carried).toEqual([1])
  void write(entryOf(4))
  expect(carried).toEqual([1, 3])
  for (const ticket of [5, 6, 7, 8]) void write(entryOf(ticket))
  expect(carried).toEqual([1, 3])
})

test('whoever waited is carried by the next commit, however few', async () => {
  const { write, carried, ends } = heldWriter({ lanes: 2, batch: 8, crowd: 5 })
  const first = write(entryOf(1))
  const others = [2, 3].map((ticket) => write(entryOf(ticket)))
  ends.shift()?.()
  await first
  await expect.poll(() => carried).toEqual([1, 2])
  ends.shift()?.()
  await Promise.all(others)
})

test('two entries of one ticket never share a commit', async () => {
  const { write, carried, ends } = heldWriter({ lanes: 1, batch: 8, crowd: 1 })
  const written = [1, 2, 2].map((ticket) => write(entryOf(ticket)))
  for (const expected of [[1], [1, 1], [1, 1, 1]]) {
    await expect.poll(() => carried).toEqual(expected)
    ends.shift()?.()
  }
  await Promise.all(written)
})
