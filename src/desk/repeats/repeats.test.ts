import { expect, test } from 'vitest'
import { bodyOf, linkBody, type Repeat } from './repeats.ts'

const repeat: Repeat = {
  ticket: 'a',
  number: '261123-000001',
  title: '',
  text: '',
  received: '2026-11-23T10:00:00+08:00',
  lead: null,
  due: null,
  open: true,
  head: null,
  repeats: 0,
  as: ['same-matter', 'same-text'],
  alike: 0.8,
}

test('what is not known is not asked', () => {
  expect(bodyOf({ text: ' 水管爆了 ', phone: ' ', category: undefined, place: '11' })).toEqual({
    text: '水管爆了',
    place: '11',
  })
  expect(bodyOf({ text: '' })).toEqual({ text: '' })
})

test('one is linked to the head, by the surest sign', () => {
  expect(linkBody(repeat)).toEqual({ to: 'a', as: 'same-matter', alike: 0.8 })
  expect(linkBody({ ...repeat, head: 'b', alike: 0 })).toEqual({ to: 'b', as: 'same-matter' })
})
