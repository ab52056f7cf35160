import { expect, test } from 'vitest'
import { orderFrom, orderText, sortedBy } from './figure-order.ts'

test('an order written into the address is read again; anything else is none', () => {
  expect(orderFrom(orderText({ columnKey: 'score', order: 'descend' }))).toEqual({ key: 'score', direction: 'descend' })
  expect(orderText({ columnKey: 'score', order: null })).toBeUndefined()
  for (const odd of [undefined, '', 'score', 'score:up', ':']) expect(orderFrom(odd)).toBeUndefined()
})

test('rows without a value stand last either way, equals as they stood', () => {
  const rows = [{ n: 2 }, { n: undefined }, { n: 10, of: 'first' }, { n: 10, of: 'second' }, { n: 1 }]
  const told = (direction: 'ascend' | 'descend') =>
    sortedBy<{ n: number | undefined; of?: string }>(rows, ({ n }) => n, { key: 'n', direction }).map(
      ({ n, of }) => of ?? n,
    )
  expect(told('ascend')).toEqual([1, 2, 'first', 'second', undefined])
  expect(told('descend')).toEqual(['first', 'second', 2, 1, undefined])
})
