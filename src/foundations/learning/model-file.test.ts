import { expect, test } from 'vitest'
import { readModel, writeModel } from './model-file.ts'
import { predictor, trainTextModel } from './text-model.ts'

const segment = (text: string) => text.split(/(\s+)/).filter((part) => part !== '')
const examples = ['供暖', '噪声 😀'].flatMap((label) =>
  Array.from({ length: 9 }, (_, i) => ({ text: `${label} 反映 ${i % 3} 次`, label })),
)
const model = trainTextModel(examples, { segment, seed: '1' })
const file = writeModel(model)

test('a model read from its file is the model, and says the same', () => {
  expect(readModel(file)).toEqual(model)
  expect(writeModel(readModel(file))).toEqual(file)
  const text = '供暖 反映'
  expect(predictor(readModel(file), segment)({ text })).toEqual(predictor(model, segment)({ text }))
})

test('it may stand anywhere in memory, as in a buffer read from disk', () => {
  const shifted = new Uint8Array(file.length + 3)
  shifted.set(file, 3)
  expect(readModel(shifted.subarray(3))).toEqual(model)
  expect(readModel(Buffer.from(file))).toEqual(model)
})

test('cut short anywhere, it says so', () => {
  const lengths = [...Array.from({ length: 64 }, (_, length) => length), file.length >> 1, file.length - 1]
  for (const length of lengths) expect(() => readModel(file.subarray(0, length))).toThrow(/cut short/)
})

test('any one byte changed, it is refused with the reason', () => {
  const step = Math.max(1, Math.floor(file.length / 500))
  const places = [...Array.from({ length: 40 }, (_, at) => at), ...Array.from({ length: 500 }, (_, i) => i * step)]
  for (const at of places) {
    const damaged = file.slice()
    damaged[at] = (damaged[at] as number) ^ 0x41
    expect(() => readModel(damaged)).toThrow(/no model|of version|cut short|too long|damaged/)
  }
})

test('a file of something else, of a later version or with more behind it is told apart', () => {
  expect(() => readModel(new TextEncoder().encode('{"text":"供暖不热","label":"供暖"}'))).toThrow('no model')
  const later = file.slice()
  later[16] = 9
  expect(() => readModel(later)).toThrow('of version 9; this program reads version 1: train it anew')
  const more = new Uint8Array(file.length + 1)
  more.set(file)
  expect(() => readModel(more)).toThrow('too long')
})
