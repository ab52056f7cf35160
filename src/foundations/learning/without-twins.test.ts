import { expect, test } from 'vitest'
import { withoutTwins } from './without-twins.ts'

const segment = (text: string) => text.split(/(\s+)/).filter((part) => part !== '')

test('rows of words that are a message already there are left out, others stay', () => {
  const messages = [
    { title: '暖气 不热', text: '您好 ， 我们 小区 供暖 以来 室温 一直 很 低 ， 请求 解决', label: '供暖' },
    { text: '夜间 施工 噪音 扰民 ， 无法 入睡', label: '噪声' },
  ]
  const rows = [
    { text: '暖气 不热 小区 供暖 以来 室温 低 请求 解决', label: '供暖' },
    { text: '暖气 不热 师傅 上门 检修 收费 太高 请求 解决', label: '供暖' },
    { text: '夜間 施工', label: '噪声' },
  ]
  expect(withoutTwins(rows, messages, segment)).toEqual(rows.slice(1))
  expect(withoutTwins(rows, [], segment)).toEqual(rows)
  expect(withoutTwins([], messages, segment)).toEqual([])
})
