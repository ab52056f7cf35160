import { expect, test } from 'vitest'
import { categories } from '../../../test/cast/catalogue.ts'
import { castCity } from '../../../test/cast/city.ts'
import { openSegmenter } from '../text/segmenter.ts'
import {
  categoryProposer,
  type DemandExample,
  demandModelOf,
  kindProposer,
  partsOf,
  trainDemandModel,
} from './demand-model.ts'

const city = castCity()
const segment = openSegmenter()
const learning = { categories: city.categories, segment, seed: 1 }

const cold = { title: '', category: categories.tooCold, kind: 'complaint' } as const
const fee = { title: '', category: categories.heatFee, kind: 'consultation' } as const
const leak = { title: '', category: categories.leak, kind: 'complaint' } as const
const examples: readonly DemandExample[] = Array.from({ length: 6 }, (_, n) => [
  { ...cold, text: `我要投诉，屋里冷得像冰窖，第${n}天了没人管` },
  { ...fee, text: `想问一下退费怎么算，去年第${n}月交多了` },
  { ...leak, text: `我要投诉，一下雨天花板就滴水，第${n}次了` },
]).flat()

const proposersOf = (model = trainDemandModel(examples, learning)) => ({
  categoriesOf: categoryProposer(model, { categories: city.categories, segment, edition: '2026-11-01' }),
  kindsOf: kindProposer(model, segment, '2026-11-01'),
})

test('what people said in words the catalogue does not have is learnt, group by group', () => {
  const { categoriesOf, kindsOf } = proposersOf()
  const [first] = categoriesOf({ title: '', text: '屋里像冰窖一样' })
  expect(first).toMatchObject({ category: categories.tooCold, level: '24h', by: '2026-11-01' })
  expect(first?.because).toContain('冰窖')
  expect(categoriesOf({ title: '', text: '天花板滴水' })[0]?.category).toBe(categories.leak)
  expect(categoriesOf({ title: '', text: '退费怎么算' })[0]?.category).toBe(categories.heatFee)
  expect(kindsOf?.({ title: '', text: '想问一下怎么算' })[0]).toMatchObject({ kind: 'consultation', by: '2026-11-01' })
})

test('a model written in parts and read again proposes the same; without kinds it proposes none', () => {
  const model = trainDemandModel(examples, learning)
  const parts = partsOf(model)
  const said = { title: '投诉', text: '屋里冷，天花板滴水' }
  expect([...parts.keys()].toSorted()).toEqual(['group', 'kind', 'leaves/住房', 'leaves/供热'].toSorted())
  expect(proposersOf(demandModelOf(parts)).categoriesOf(said)).toEqual(proposersOf(model).categoriesOf(said))
  const without = new Map([...parts].filter(([name]) => name !== 'kind'))
  expect(proposersOf(demandModelOf(without)).kindsOf).toBeUndefined()
  expect(() => demandModelOf(new Map())).toThrow('train it anew')
})

test('the same examples and seed give the same model, however the examples came', () => {
  const [first, second] = [examples, examples.toReversed()].map((some) => partsOf(trainDemandModel(some, learning)))
  expect(second).toEqual(first)
})

test('nothing known in the text, nothing proposed; probabilities sum to at most 1', () => {
  const { categoriesOf, kindsOf } = proposersOf()
  for (const text of ['', '😀', '\u0000\u202e', "'; drop table", '啊'.repeat(100_000)]) {
    const all = categoriesOf({ title: '', text })
    expect(all.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1 + 1e-9)
    kindsOf?.({ title: '', text })
  }
  expect(categoriesOf({ title: '', text: '' })).toEqual([])
})

test('a category the catalogue no longer has is neither learnt nor proposed', () => {
  const fewer = new Map([...city.categories].filter(([code]) => code !== categories.leak))
  const old = trainDemandModel(examples, learning)
  const proposer = categoryProposer(old, { categories: fewer, segment, edition: '2026-11-01' })
  expect(proposer({ title: '', text: '天花板滴水' }).map(({ category }) => category)).not.toContain(categories.leak)
  expect(partsOf(trainDemandModel(examples, { ...learning, categories: fewer })).has('leaves/住房')).toBe(false)
})

test('progress is told part by part, up to the whole', () => {
  const shares: number[] = []
  trainDemandModel(examples, { ...learning, progress: (share) => shares.push(share) })
  expect(shares).toEqual([0.25, 0.5, 0.75, 1])
})
