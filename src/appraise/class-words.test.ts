import { expect, test } from 'vitest'
import { conditionWords } from './class-words.ts'

test('a condition tells its bounds and the figure of the unit; shares as percent [APPRAISE-12]', () => {
  expect(conditionWords({ measure: 'place', atMost: 0.2 }, 0.05)).toEqual({
    zh: '名次位置 5 %（≤ 20 %）',
    en: 'Place in the ranking 5 % (≤ 20 %)',
  })
  expect(conditionWords({ measure: 'answers', atLeast: 10, atMost: 90 }, 42).zh).toBe('有效回访 42（≥ 10 ≤ 90）')
  expect(conditionWords({ measure: 'rise', atLeast: 2 }, undefined).en).toBe('Score against last period (≥ 2)')
  expect(conditionWords({ measure: 'another', atLeast: 2 }, 3).zh).toBe('another 3（≥ 2）')
})
