import { expect, test } from 'vitest'
import { streetKind } from './street-kind.ts'

test.each([
  ['东华门街道', 'street-office'],
  ['东华门街道办事处', 'street-office'],
  ['宋庄镇', 'town'],
  ['香营乡', 'township'],
  ['于家务回族乡', 'ethnic-township'],
  ['东坝地区', undefined],
  ['大兴国际机场', undefined],
])('%s is %s', (name, kind) => {
  expect(streetKind(name)).toBe(kind)
})
