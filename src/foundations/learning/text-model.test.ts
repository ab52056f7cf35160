import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from './confusion.ts'
import { type Example, predictor, trainTextModel } from './text-model.ts'

/** Words are told apart by spaces; a text put together again is the text. */
const segment = (text: string) => text.split(/(\s+)/).filter((part) => part !== '')

const matters = {
  供暖: ['暖气', '不热', '室温', '供热'],
  噪声: ['施工', '夜间', '扰民', '噪音'],
  停车: ['车位', '占用', '堵塞', '停放'],
}
const fillers = ['我们', '小区', '一直', '希望', '反映', '尽快', '请求', '居民', '领导', '问题']

/** Each text has two words of its class and some that every class has: what is planted must be found. */
const planted: readonly Example[] = Object.entries(matters).flatMap(([label, words]) =>
  Array.from({ length: 24 }, (_, i) => {
    const word = (list: readonly string[], at: number) => list[at % list.length] as string
    const said = [
      word(fillers, i),
      word(words, i),
      word(fillers, i * 3 + 1),
      word(words, i + 1),
      word(fillers, i * 7 + 2),
    ]
    return { text: said.join(' '), label }
  }),
)
const model = trainTextModel(planted, { segment, seed: 'planted' })
const predict = predictor(model, segment)

test('what is planted is found, surely, and by the words that were planted', () => {
  for (const [label, words] of Object.entries(matters)) {
    const [best] = predict({ text: `希望 领导 ${words[2]} 问题 ${words[0]}` })
    expect(best?.label).toBe(label)
    expect(best?.probability).toBeGreaterThan(0.7)
    expect(best?.because.slice(0, 2).toSorted()).toEqual([words[0], words[2]].toSorted())
  }
  expect(figuresOf(model.classifier.unseen).macroF1).toBe(1)
})

test('a title counts', () => {
  const [best] = predict({ title: '车位 占用', text: '我们 小区 一直 反映' })
  expect([best?.label, best?.because.slice(0, 2).toSorted()]).toEqual(['停车', ['占用', '车位']])
})

test('widths, traditional characters and letter case make no difference, and words are told as they were written', () => {
  const [plain, other] = [predict({ text: '暖气 不热 ABC12' }), predict({ text: '暖氣 不熱 ａｂｃ１２' })]
  expect(other.map(({ label, probability }) => [label, probability])).toEqual(
    plain.map(({ label, probability }) => [label, probability]),
  )
  expect(other[0]?.because.toSorted()).toEqual(['不熱', '暖氣'])
})

test('whatever is said, probabilities sum to 1, the best stands first, and deciding words stand in the text', () => {
  const words = fc.constantFrom(
    ...Object.values(matters).flat(),
    ...fillers,
    '😀',
    'A3',
    '\u202e',
    '\u0007',
    '<b>',
    "';--",
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(texts, fc.string(), (text, title) => {
      const guesses = predict({ text, title })
      const sum = guesses.reduce((total, { probability }) => total + probability, 0)
      expect(sum).toBeCloseTo(1, 9)
      expect(guesses.map(({ label }) => label).toSorted()).toEqual(Object.keys(matters).toSorted())
      for (const [i, { probability, because }] of guesses.entries()) {
        expect(probability).toBeLessThanOrEqual(guesses[i - 1]?.probability ?? 1)
        for (const word of because) expect(`${title}\n${text}`).toContain(word)
      }
    }),
  )
})

test('of a text of which nothing is known, each class is as probable as the examples had it', () => {
  const uneven = trainTextModel([...planted, ...planted.filter(({ label }) => label === '停车')], {
    segment,
    seed: '1',
  })
  for (const text of ['', '  \n', '🙂', 'xyz', '龘'])
    expect(
      predictor(uneven, segment)({ text }).map(({ label, probability, because }) => [label, probability, because]),
    ).toEqual([
      ['停车', 0.5, []],
      ['供暖', 0.25, []],
      ['噪声', 0.25, []],
    ])
})

test('the same examples and seed give the same model in whatever order they come, another seed hardly another', () => {
  expect(trainTextModel(planted.toReversed(), { segment, seed: 'planted' })).toEqual(model)
  const other = predictor(trainTextModel(planted, { segment, seed: 'other' }), segment)
  for (const { text, label } of planted) expect(other({ text })[0]?.label).toBe(label)
})

test('one class, one example or classes that cannot be told apart give calm answers', () => {
  const one = predictor(trainTextModel([{ text: '暖气 不热', label: '供暖' }], { segment, seed: '1' }), segment)
  expect(one({ text: '暖气 不热' })).toMatchObject([{ label: '供暖', probability: 1 }])
  const twins = ['甲', '乙'].flatMap((label) => Array.from({ length: 6 }, () => ({ text: '一样 的话', label })))
  const [best] = predictor(trainTextModel(twins, { segment, seed: '1' }), segment)({ text: '一样 的话' })
  expect(best?.probability).toBeCloseTo(0.5, 1)
  expect(() => trainTextModel([], { segment, seed: '1' })).toThrow('at least one example')
})

test('a hundred thousand characters of one kind are read in no time that grows faster than they do', () => {
  for (const text of ['啊'.repeat(100_000), 'a '.repeat(50_000), '暖气 '.repeat(30_000), '😀'.repeat(50_000)]) {
    const begin = performance.now()
    expect(predict({ text })).toHaveLength(3)
    expect(performance.now() - begin).toBeLessThan(10_000)
  }
})

test('a probability is as often right as it says', () => {
  // A word that is of its class three times in four cannot be told more surely than that.
  const noisy = Array.from({ length: 400 }, (_, i) => ({
    text: `${i % 2 ? '漏水' : '断电'} ${fillers[i % 7]} ${fillers[i % 5]}`,
    label: i % 8 < 6 === (i % 2 === 1) ? '水' : '电',
  }))
  const guess = predictor(trainTextModel(noisy, { segment, seed: '1' }), segment)
  const said = noisy.map(({ text }) => guess({ text })[0]?.probability ?? 0)
  const right = noisy.filter(({ text, label }) => guess({ text })[0]?.label === label).length
  expect(said.reduce((sum, one) => sum + one, 0) / noisy.length).toBeCloseTo(right / noisy.length, 1)
})
