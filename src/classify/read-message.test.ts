import { expect, test } from 'vitest'
import { readExample, readSaid, readTokens } from './read-message.ts'

test('a message has a text, which may be empty, and perhaps a title', () => {
  expect(readSaid({ text: '暖气不热', title: '供暖', id: 7 })).toEqual({ text: '暖气不热', title: '供暖' })
  expect(readSaid({ text: '' })).toEqual({ text: '' })
  expect(readSaid({ text: '暖气不热', title: null })).toEqual({ text: '暖气不热' })
})

test.each([undefined, null, 7, '暖气', ['暖气']])('%j is no message', (record) => {
  expect(readSaid(record)).toEqual({ problem: 'no-record' })
  expect(readExample(record)).toEqual({ problem: 'no-record' })
})

test('what a message lacks is named', () => {
  expect(readSaid({ title: '供暖' })).toEqual({ problem: 'missing', field: 'text' })
  expect(readSaid({ text: 7 })).toEqual({ problem: 'no-text', field: 'text' })
  expect(readSaid({ text: '', title: {} })).toEqual({ problem: 'no-text', field: 'title' })
})

test('an example has text and label, neither blank', () => {
  expect(readExample({ text: '暖气不热', label: ' 供暖 ' })).toEqual({ text: '暖气不热', label: '供暖' })
  expect(readExample({ text: '暖气不热' })).toEqual({ problem: 'missing', field: 'label' })
  expect(readExample({ text: '暖气不热', label: ['供暖'] })).toEqual({ problem: 'no-text', field: 'label' })
  expect(readExample({ text: '暖气不热', label: ' ' })).toEqual({ problem: 'blank', field: 'label' })
  expect(readExample({ text: ' \n', label: '供暖' })).toEqual({ problem: 'blank', field: 'text' })
})

test('a row of words names its column', () => {
  expect(readTokens({ tokens: '暖气 不热', label: '供暖' })).toEqual({ text: '暖气 不热', label: '供暖' })
  expect(readTokens({ label: '供暖' })).toEqual({ problem: 'missing', field: 'tokens' })
  expect(readTokens({ tokens: '暖气' })).toEqual({ problem: 'missing', field: 'label' })
})
