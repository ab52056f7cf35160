import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { bandsOf, likeness, type Shingles, shinglesOf } from '#foundations/text/fingerprint.ts'
import { beijing } from '../cast/beijing.ts'

const data = fileURLToPath(new URL('../../../shared/data/messages', import.meta.url))
const isThere = existsSync(data)
if (!isThere) process.stderr.write(`Near-duplicates among real messages are not looked for: ${data} is not there.\n`)

type Message = { readonly 留言主题: string; readonly 留言详情: string }
type Pair = { readonly one: number; readonly other: number }

/** From this likeness on, the city's line for all categories takes two texts for one. */
const alikeFrom = 0.5

test.runIf(isThere)('near-duplicates among real messages are found by their bands', async () => {
  const rows: readonly Message[] = parse(await readFile(join(data, 'public_messages_2019.csv'), 'utf8'), {
    columns: true,
    bom: true,
  })
  const { words } = await beijing()
  const preambles = words.filter((one) => one.class === 'preamble').map(({ word }) => word)
  const said = rows.map(({ 留言详情: text }) => shinglesOf(text))
  const matter = rows.map(({ 留言详情: text }) => shinglesOf(text, preambles))
  const all = pairs(matter)
  const met = meeting(said)
  const found = all.filter(({ one, other }) => met.has(`${one} ${other}`))
  process.stderr.write(
    `${rows.length} real messages: ${all.length} pairs of the sample at least half alike, ${found.length} of them found among ${met.size} of all compared\n`,
  )
  expect(all.length).toBeGreaterThan(30)
  expect(found.length / all.length).toBeGreaterThan(0.97)
  expect(met.size).toBeLessThan(rows.length)
})

/** To compare all with all takes too long: one in so many is compared with every later one. */
const sampled = 8

/** The pairs of a sample that are alike enough, compared in full; texts of very different length cannot be. */
function pairs(matter: readonly Shingles[]): readonly Pair[] {
  const samples = matter.map((shingles, one) => ({ shingles, one })).filter(({ one }) => one % sampled === 0)
  return samples.flatMap(({ shingles, one }) =>
    matter.flatMap((later, other) => {
      const [shorter = 0, longer = 0] = [shingles.size, later.size].toSorted((a, b) => a - b)
      if (other <= one || shorter < alikeFrom * longer) return []
      return likeness(shingles, later) >= alikeFrom ? [{ one, other }] : []
    }),
  )
}

/** The pairs that share a band. */
function meeting(said: readonly Shingles[]): ReadonlySet<string> {
  const byKey = Map.groupBy(
    said.flatMap((shingles, place) =>
      bandsOf(shingles, [0])
        .flat()
        .map((key) => ({ key, place })),
    ),
    ({ key }) => key,
  )
  const met = new Set<string>()
  for (const group of byKey.values())
    for (const one of group)
      for (const other of group) if (one.place < other.place) met.add(`${one.place} ${other.place}`)
  return met
}
