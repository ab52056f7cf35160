import { expect, test } from 'vitest'
import { isList, isPartOf, newsIn } from './live-keys.ts'

test('facts make lists and their own ticket stale, and nothing else', () => {
  const told = new Set(['ticket-1'])
  expect(isList(['list', '/api/inbox'])).toBe(true)
  expect(isPartOf(['ticket-1', '/api/tickets/ticket-1'], told)).toBe(true)
  expect(isPartOf(['ticket-2', '/api/tickets/ticket-2'], told)).toBe(false)
  for (const other of [['city'], []]) expect([isList(other), isPartOf(other, told)]).toEqual([false, false])
})

test('a message that cannot be read tells nothing', () => {
  expect(newsIn('{"tickets":[{"ticket":"a","facts":["TicketSigned"]}]}').tickets).toHaveLength(1)
  expect([newsIn('{}'), newsIn('nonsense'), newsIn('null')]).toEqual([
    { tickets: [] },
    { tickets: [] },
    { tickets: [] },
  ])
})
