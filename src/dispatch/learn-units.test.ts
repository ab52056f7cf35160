import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { learnUnits, unitSuggester } from './learn-units.ts'
import { type Circumstance, type Handled, partOf } from './past-handling.ts'

/** A town of two streets with three communities each: rubbish is the community's, water the waterworks', noise the police's until day 60, then the wardens'. */
function plantedTown(rows: number, seed: string): readonly Handled[] {
  const random = seededRandom(seed)
  const one = (count: number) => Math.floor(random() * count)
  return Array.from({ length: rows }, (_, row) => {
    const [street, community, matter] = [one(2), one(3), one(3)]
    const day = Math.floor((row / rows) * 120)
    const at = circumstance(street, community, matters[matter] ?? '', day)
    const unit = unitFor(at)
    return { ...at, unit: random() < 0.1 ? '别的单位' : unit }
  })
}

const matters = ['垃圾', '供水', '噪声']

function circumstance(street: number, community: number, matter: string, day: number): Circumstance {
  const place = [`第${street}街道`, `${street}${community}号社区`]
  return { place, placeNames: place, category: ['城市', '日常', matter], marks: ['电话', '投诉'], day }
}

function unitFor({ category, place, day }: Circumstance): string {
  if (category[2] === '垃圾') return `${place[1]}居委会`
  if (category[2] === '供水') return '自来水公司'
  return day < 60 ? '派出所' : '城管队'
}

test('what was planted is found: by place, by matter, and by the time it held [DISPATCH-03]', () => {
  const suggest = unitSuggester(learnUnits({ handled: plantedTown(900, 'town'), titles: {} }, '1'))
  const asked = [0, 1].flatMap((street) =>
    [0, 1, 2].flatMap((community) =>
      matters.flatMap((matter) => [20, 110, 121].map((day) => circumstance(street, community, matter, day))),
    ),
  )
  const wrong = asked.filter((one) => suggest(one)[0]?.unit !== unitFor(one))
  expect(wrong).toEqual([])
  const sure = suggest(circumstance(0, 1, '供水', 121))[0]
  expect(sure?.probability).toBeGreaterThan(0.75)
  expect(sure?.probability).toBeLessThan(1)
})

test('a community never seen gets its own committee where communities elsewhere have theirs', () => {
  const known = plantedTown(900, 'town').filter(({ place }) => place[1] !== '11号社区')
  const once: Handled = { ...circumstance(1, 1, '供水', 5), unit: '11号社区居委会' }
  const suggest = unitSuggester(learnUnits({ handled: [...known, once], titles: {} }, '1'))
  expect(suggest(circumstance(1, 1, '垃圾', 100))[0]?.unit).toBe('11号社区居委会')
})

test('the same rows and seed give the same model, and nothing to learn from is an error', () => {
  const handled = plantedTown(120, 'small')
  expect(learnUnits({ handled, titles: {} }, 'a')).toEqual(learnUnits({ handled, titles: {} }, 'a'))
  expect(() => learnUnits({ handled: [], titles: {} }, 'a')).toThrow('nothing to learn from')
})

const odd = fc.oneof(
  fc.string(),
  fc.constantFrom('', '🙂', '\u202eabc', "'; drop table x; --", '<b>', '一'.repeat(10_000)),
)
const oddCircumstance = fc.record({
  place: fc.array(odd, { maxLength: 4 }),
  placeNames: fc.array(odd, { maxLength: 3 }),
  category: fc.array(odd, { maxLength: 4 }),
  marks: fc.array(odd, { maxLength: 3 }),
  day: fc.integer({ min: -10_000, max: 40_000 }),
})

test('whatever is asked, every unit stands once and the probabilities fall and sum to 1', () => {
  const suggest = unitSuggester(learnUnits({ handled: plantedTown(120, 'small'), titles: {} }, '1'))
  fc.assert(
    fc.property(oddCircumstance, (asked) => {
      const units = suggest(asked)
      expect(new Set(units.map(({ unit }) => unit)).size).toBe(units.length)
      expect(units.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6)
      expect(units.map(({ probability }) => probability).toSorted((a, b) => b - a)).toEqual(
        units.map(({ probability }) => probability),
      )
    }),
    { numRuns: 60 },
  )
})

test('a unit called after its place plays a part, whole or by the stem of the name', () => {
  expect(partOf('六联社区（坪山街道办事处）', ['坪山街道', '六联社区'])).toBe('{1}（{0}办事处）')
  expect(partOf('龙田综合执法队', ['龙田街道', '老坑社区'])).toBe('{0.}综合执法队')
  expect(partOf('城市管理局', ['龙田街道', '老坑社区'])).toBe('城市管理局')
})
