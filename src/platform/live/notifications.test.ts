import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newsIn, payloadsOf } from './notifications.ts'

const news = fc.array(
  fc.record({ ticket: fc.uuid(), facts: fc.array(fc.constantFrom('TicketReceived', '工单已派', 'TicketSigned')) }),
  { maxLength: 300 },
)

test('whatever happened arrives whole and in order, in payloads PostgreSQL takes', () => {
  fc.assert(
    fc.property(news, (told) => {
      const payloads = payloadsOf(told)
      for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8_000)
      expect(payloads.flatMap(newsIn)).toEqual(told)
    }),
  )
})

test('foreign notifications are no news', () => {
  for (const payload of ['', 'hello', '{"ticket":1}', '[1,null,{}]']) expect(newsIn(payload)).toEqual([])
})
