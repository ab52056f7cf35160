import { expect, test } from 'vitest'
import { returnRates, returnsOf } from './return-rates.ts'

const counted = [
  { key: 'C-001', reason: null, times: 8 },
  { key: 'C-002', reason: 'not-our-duty', times: 3 },
  { key: 'C-002', reason: null, times: 1 },
  { key: 'C-001', reason: 'unclear', times: 2 },
]

test('returns are counted key by key with their reasons, the most returned first [DISPATCH-07]', () => {
  expect(returnRates(counted)).toEqual([
    { key: 'C-002', dispatched: 4, returned: 3, reasons: { 'not-our-duty': 3 } },
    { key: 'C-001', dispatched: 10, returned: 2, reasons: { unclear: 2 } },
  ])
})

test('the rate of all is that of the sums', () => {
  expect(returnsOf(counted)).toEqual({ dispatched: 14, returned: 5, reasons: { 'not-our-duty': 3, unclear: 2 } })
  expect(returnsOf([])).toEqual({ dispatched: 0, returned: 0, reasons: {} })
})
