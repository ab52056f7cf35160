import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import type { Catalogue, CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import { catalogueLines, categories, levels } from '../../test/cast/catalogue.ts'
import { castCity, places, units } from '../../test/cast/city.ts'
import { catalogueAnswer } from './catalogue-answer.ts'
import { dryRun, type PastMatter } from './dry-run.ts'
import type { Matter } from './line-rank.ts'

const city = castCity()
const on = localDate('2026-12-01')
const matter = (over: Partial<Matter> = {}): Matter => ({
  ...{ kind: 'complaint', category: categories.tooCold, place: places.jianwai, requester: 'citizen', channel: 'phone' },
  level: levels.day,
  ...over,
})
const past = (tickets: number, over: Partial<Matter> = {}): PastMatter => ({
  ...{ matter: matter(over), tickets },
  samples: Array.from({ length: Math.min(tickets, 9) }, (_, index) => `${over.place ?? ''}${index}`),
})
const draft = (...more: readonly CatalogueLine[]): Catalogue => ({
  edition: 'draft',
  lines: [...catalogueLines, ...more],
})
const line = (over: Partial<CatalogueLine>): CatalogueLine => ({
  ...{ id: 'N', category: 'heat.*', place: '*', kind: 'complaint', lead: 'utility:heat', supports: [], basis: '试' },
  ...over,
})

test('who moves is told from unit to unit, with counts and a few tickets [DISPATCH-04]', () => {
  const rows = [past(200), past(12, { place: places.chaowai }), past(30, { kind: 'help' })]
  const { tickets, moving, moves } = dryRun(rows, draft(line({})), on, city)
  expect([tickets, moving]).toEqual([242, 212])
  expect(moves).toMatchObject([
    { from: { unit: units.jianwai, line: 'C-001' }, to: { unit: units.heatUtility, line: 'N' }, tickets: 200 },
    { from: { unit: units.chaowai }, to: { unit: units.heatUtility }, tickets: 12 },
  ])
  expect(moves.map(({ samples }) => samples.length)).toEqual([5, 5])
})

test('a line for firms, and one for what came in online, move just those', () => {
  const rows = [past(3), past(5, { requester: 'firm' }), past(7, { channel: 'web' })]
  expect(dryRun(rows, draft(line({ kind: '*', requester: 'firm' })), on, city).moving).toBe(5)
  expect(dryRun(rows, draft(line({ kind: '*', condition: 'online' })), on, city).moving).toBe(7)
})

test('what nobody would get any more, or lines at odds, is a move as well', () => {
  const gone = dryRun([past(4)], { edition: 'x', lines: [] }, on, city)
  expect(gone.moves).toMatchObject([{ from: { unit: units.jianwai }, to: { gap: 'no-line' }, tickets: 4 }])
  const at = dryRun([past(4)], draft(line({}), line({ id: 'M' })), on, city)
  expect(at.moves).toMatchObject([{ to: { gap: 'equal-lines' }, tickets: 4 }])
})

const some = fc.record({
  kind: fc.constantFrom('complaint', 'help'),
  category: fc.constantFrom(...Object.values(categories)),
  place: fc.constantFrom(...Object.values(places)),
  requester: fc.constantFrom('citizen', 'firm'),
}) as fc.Arbitrary<Partial<Matter>>
const anyLine = fc
  .record({
    id: fc.constantFrom('C-001', 'C-002', 'N'),
    category: fc.constantFrom('*', 'heat.*', 'heat.indoor.too-cold', 'housing.*'),
    place: fc.constantFrom('*', places.chaoyang, places.jianwai),
    kind: fc.constantFrom('*', 'complaint'),
    lead: fc.constantFrom('street', 'utility:heat', 'department:housing', 'bureau:heat'),
    condition: fc.constantFrom('urgent', 'care', undefined),
  })
  .map(({ condition, ...rest }) => line({ ...(rest as Partial<CatalogueLine>), ...(condition && { condition }) }))

test('what moves is what the two editions answer otherwise, matter by matter', () => {
  fc.assert(
    fc.property(fc.array(some), fc.array(anyLine), fc.subarray([...catalogueLines]), (matters, added, kept) => {
      const next: Catalogue = { edition: 'draft', lines: [...kept, ...added] }
      const rows = matters.map((over) => past(1, over))
      const otherwise = rows.filter((row) => {
        const [is, will] = [city, castCity({ catalogue: next })].map((of) => catalogueAnswer(row.matter, on, of))
        return is?.lead?.code !== will?.lead?.code || is?.gap !== will?.gap
      })
      expect(dryRun(rows, next, on, city).moving).toBe(otherwise.length)
    }),
  )
})

test('the catalogue in force moves nothing, however the past was', () => {
  fc.assert(
    fc.property(fc.array(some), (matters) => {
      const { moving, tickets } = dryRun(
        matters.map((over) => past(2, over)),
        draft(),
        on,
        city,
      )
      expect([moving, tickets]).toEqual([0, 2 * matters.length])
    }),
  )
})
