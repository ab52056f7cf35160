import { expect, test } from 'vitest'
import { isStale, newsIn } from './live-keys.ts'

test('facts make lists and their own ticket stale, and nothing else', () => {
  const told = new Set(['ticket-1'])
  expect(isStale(['list', '/api/inbox'], told)).toBe(true)
  expect(isStale(['ticket-1', '/api/tickets/ticket-1'], told)).toBe(true)
  expect(isStale(['ticket-2', '/api/tickets/ticket-2'], told)).toBe(false)
  expect(isStale(['city'], told)).toBe(false)
  expect(isStale([], told)).toBe(false)
})

test('a message that cannot be read tells nothing', () => {
  expect(newsIn('{"tickets":[{"ticket":"a","facts":["TicketSigned"]}]}').tickets).toHaveLength(1)
  expect([newsIn('{}'), newsIn('nonsense'), newsIn('null')]).toEqual([
    { tickets: [] },
    { tickets: [] },
    { tickets: [] },
  ])
})
