import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import { titleOf } from './title-of.ts'

const preamble = (topic: string) => (word: string) => ({ class: 'preamble', topic, word, weight: 1 })
const words: readonly CityWord[] = [
  ...['您好', '工作人员您好', '来电人反映', '我想反映'].map(preamble('greeting')),
  ...['我住在', '我是', '尊敬的'].map(preamble('introduction')),
  { class: 'sensitive', word: '着火', topic: '火灾', weight: 10 },
]

test.each([
  ['暖气一直不热，家里只有15度，请尽快解决。', '暖气一直不热'],
  ['噪音', '噪音'],
  ['  小区\n门口 违停严重？', '小区 门口 违停严重？'],
  ['着火了，快来人，三号楼二层', '着火了，快来人'],
])('%s: without an opening', (text, title) => {
  expect(titleOf(text, 30, words)).toBe(title)
  expect(titleOf(text, 30, [])).toBe(title)
})

test.each([
  ['您好！楼顶漏水三个月没人修。谢谢', '楼顶漏水三个月没人修'],
  ['您好，我住在望京街道望京园社区，楼道的灯坏了两周。', '楼道的灯坏了两周'],
  ['尊敬的领导：您好！我是老住户，小区垃圾没人清运', '小区垃圾没人清运'],
  ['来电人反映：门口井盖丢了', '门口井盖丢了'],
  ['您好我想反映路灯不亮', '路灯不亮'],
  ['工作人员您好，噪音', '噪音'],
])('%s: the matter after the opening', (text, title) => {
  expect(titleOf(text, 30, words)).toBe(title)
})

test.each([
  ['您好', '您好'],
  ['您好！', '您好'],
  ['我住在望京园社区', '我住在望京园社区'],
  ['我是被物业打伤的，要投诉', '我是被物业打伤的'],
])('%s: an opening stands where too little comes after it', (text, title) => {
  expect(titleOf(text, 30, words)).toBe(title)
})

test('a long clause is cut to the length asked for', () => {
  expect(titleOf('一'.repeat(40), 30, words)).toBe(`${'一'.repeat(29)}…`)
})

const sayings = fc.array(fc.constantFrom('您好', '我住在', '我是', '，', '。', '：', ' ', '东里', '漏水'), {
  maxLength: 12,
})

test('never longer than asked for, and never empty when something is said', () => {
  fc.assert(
    fc.property(fc.string(), sayings, fc.integer({ min: 1, max: 50 }), (text, opening, longest) => {
      const title = titleOf(`您好${opening.join('')}${text}`, longest, words)
      expect([...title].length).toBeLessThanOrEqual(longest)
      expect(title).not.toBe('')
    }),
  )
})

test('what is said without a preamble keeps its title whatever the city calls one', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(titleOf(`事${text}`, 30, words)).toBe(titleOf(`事${text}`, 30, []))
    }),
  )
})
