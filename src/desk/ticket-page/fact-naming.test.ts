import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { CommandId, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { findFactNaming } from './fact-naming.ts'

const line = (position: number, fact: object): Envelope => ({
  ticket: 't' as TicketId,
  position,
  commandId: 'c' as CommandId,
  actor: { person: 'p', name: 'n', role: 'system' },
  fact: { type: 'Any', at: position as Moment, ...fact },
})
const facts = [line(1, { level: '7d' }), line(2, { level: '24h', lead: 'street-1' }), line(3, {})]

test('behind a value stands the last fact that named it', () => {
  expect(findFactNaming(facts, 'level')?.at).toBe(2)
  expect(findFactNaming(facts.slice(0, 1), 'level')?.at).toBe(1)
  expect(findFactNaming(facts, 'place')).toBeUndefined()
})
