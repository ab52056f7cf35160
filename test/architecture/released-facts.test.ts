import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AnyFact, commandId, type Envelope, ticketId } from '#foundations/journal/envelope.ts'
import { type Memory, recall } from '#foundations/journal/memory.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { rowOf } from '#platform/postgres/view.ts'
import { loop } from '../../src/loop.ts'
import { doors } from '../../src/stages.ts'
import { record } from '../cast/recording.ts'
import { type ScratchPlatform, scratchPlatform } from '../cast/scratch-platform.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
/** Facts as they were once recorded, in the order of a ticket's life. Journals hold them for good: add samples, never edit one. */
const released: readonly AnyFact[] = JSON.parse(read('test/architecture/released-facts.json'))
const typesOf = (stage: string) =>
  globSync(`src/${stage}/{events,*-events}.ts`, { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/readonly type: '(\w+)'/g)].map(([, type]) => type),
  )

test('every type of fact a ticket can have has a sample among the released ones', () => {
  const sampled = new Set(released.map(({ type }) => type))
  expect(loop.flatMap(typesOf).filter((type) => type === undefined || !sampled.has(type))).toEqual([])
  expect([...sampled].filter((type) => !loop.flatMap(typesOf).includes(type))).toEqual([])
})

const isMemory = (value: unknown): value is Memory<unknown> =>
  typeof value === 'object' && value !== null && 'start' in value && 'evolve' in value

describe.each(loop.flatMap((stage) => globSync(`src/${stage}/{state,*-state}.ts`, { cwd: root })))('%s', (path) => {
  test('folds every released fact, alone and in a life, and never into nothing', async () => {
    const memories = Object.values<unknown>(await import(join(root, path))).filter(isMemory)
    expect(memories.length).toBeGreaterThan(0)
    for (const memory of memories) {
      expect(recall(memory, released)).toBeDefined()
      for (const fact of released) expect(recall(memory, [fact]), fact.type).toBeDefined()
    }
  })
})

const ticket = ticketId(randomUUID())
const envelope = (fact: AnyFact, place: number): Envelope => ({
  ticket,
  position: place + 1,
  commandId: commandId(randomUUID()),
  actor: systemActor,
  fact,
})

describe.each(doors.flatMap(({ views }) => views).map((view) => [view.table, view] as const))('view %s', (_, view) => {
  test('hears only types that are released', () => {
    const types = new Set(released.map(({ type }) => type))
    expect([...view.hears].filter((type) => !types.has(type))).toEqual([])
  })

  test('folds every released fact after the ticket was received and in a life', () => {
    const [received, ...later] = released
    if (received === undefined) throw new Error('Nothing was released')
    for (const fact of later) expect(() => rowOf(view, [received, fact].map(envelope))).not.toThrow()
    expect(() => rowOf(view, released.map(envelope))).not.toThrow()
  })
})

describe('on a database', () => {
  let scratch: ScratchPlatform
  beforeAll(async () => {
    scratch = await scratchPlatform({}, doors)
  })
  afterAll(() => scratch.close())

  test('a life of released facts is kept, with every view it makes', async () => {
    const recorded = await record(scratch.platform, released)
    const { rows } = await scratch.platform.pool.query('select from journal.facts where ticket = $1', [recorded])
    expect(rows).toHaveLength(released.length)
  })
})
