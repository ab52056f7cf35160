import { expect, test } from 'vitest'
import { loop } from '#loop.ts'
import { doors } from '#stages.ts'

test('the doors stand in the order a demand travels, then what is around the loop', () => {
  expect(doors.map(({ name }) => name)).toEqual([...loop, 'govern', 'simulate'])
})
