import { expect, test } from 'vitest'
import { alikeTexts } from './alike-texts.ts'

const answer = '您反映的问题已安排工作人员现场核实，物业公司已于当日清理完毕，后续将加强巡查'

test('a text is like the first one that differs by numbers and signs or by little, and like none of its own', () => {
  const texts = [
    answer,
    '暖气片不热，夜里只有十四度，老人受不了',
    `${answer}！2026年11月3日 13:05`,
    answer.replace('当日', '次日'),
    '路灯三天不亮，晚上走路看不见',
  ]
  expect(alikeTexts(texts, 0.85)).toEqual([undefined, undefined, 0, 0, undefined])
})

test('nothing said is like nothing; nor do odd texts take long', () => {
  const odd = [
    '',
    '',
    '😀',
    '😀',
    '123',
    '\u0000',
    '\u202eابج',
    `'; drop table facts; --`,
    '<b>x</b>',
    '哈'.repeat(100_000),
  ]
  const began = performance.now()
  const first = alikeTexts([...odd, ...odd], 0.85)
  expect(first.slice(0, 6)).toEqual(Array(6).fill(undefined))
  expect(first.slice(17)).toEqual([7, 8, 9])
  expect(performance.now() - began).toBeLessThan(200)
})

test('a unit’s two thousand answers are read in a moment, and its template is found', () => {
  const own = (n: number) =>
    Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x4e00 + ((n * 7919 + at * at * 31) % 5000))).join('')
  const texts = Array.from({ length: 2000 }, (_, n) => (n % 10 === 3 ? answer : own(n)))
  const began = performance.now()
  const alike = alikeTexts(texts, 0.85).filter((first) => first !== undefined)
  expect(alike).toHaveLength(199)
  expect(performance.now() - began).toBeLessThan(2000)
})
