import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { ActorRef, CommandId, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { chaptersOf } from './timeline-chapters.ts'

const actor: ActorRef = { person: 'p', name: 'n', role: 'system' }
const line = (type: string, position: number): Envelope => ({
  ticket: 't' as TicketId,
  position,
  commandId: 'c' as CommandId,
  actor,
  fact: { type, at: position as Moment },
})

test('runs of one stage are chapters; nothing is lost, moved or said twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('intake', 'handle', 'appraise')), (types) => {
      const facts = types.map(line)
      const chapters = chaptersOf(facts, ({ type }) => type)
      expect(chapters.flatMap((chapter) => chapter.facts)).toEqual(facts)
      for (const [index, { stage }] of chapters.entries()) expect(chapters[index + 1]?.stage).not.toBe(stage)
    }),
  )
})
