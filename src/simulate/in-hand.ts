import type { TicketDispatched } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { SecondHandlingOpened } from '#handle/events.ts'
import type { InHand, Known, Life, SupportPart } from './life.ts'
import { marksOfDispatch, marksOfSecondHandling, marksWithout } from './marks.ts'

/** A ticket that its unit works on. */
export type Held = Extract<Life, { phase: 'unsigned' | 'signed' | 'contacted' }>

/** Whether a unit works on it. */
export function isInHand(life: Life): life is Held {
  return life.phase === 'unsigned' || life.phase === 'signed' || life.phase === 'contacted'
}

/** Signed for; where nobody asks, nobody is to be contacted. */
export function signed(life: Held, at: Moment, noRequester: true | undefined): Life {
  const marks = marksWithout(life.marks, 'sign')
  if (noRequester) return { ...life, phase: 'contacted', since: at, marks: marksWithout(marks, 'respond') }
  return { ...life, phase: 'signed', since: at, marks }
}

/** A supporting unit's part as it is now. */
export function withPart(life: Held, unit: SupportPart['unit'], now: Omit<SupportPart, 'unit'>): Life {
  return { ...life, parts: life.parts.map((part) => (part.unit === unit ? { unit, ...now } : part)) }
}

/** In the hands of the unit it was dispatched to. */
export function dispatched({ matter, dispatches, isDemand }: Known, fact: TicketDispatched): Life {
  const { at, deadlines, supports } = fact
  const hand = { dispatched: fact, dispatches: dispatches + 1, began: at, resolveBy: deadlines.resolveBy, side: [] }
  const parts = supports.map((unit) => ({ unit, phase: 'to-sign', since: at }) as const)
  return { phase: 'unsigned', matter, isDemand, since: at, round: 1, ...hand, parts, marks: marksOfDispatch(fact) }
}

/** In the same hands again, its supporting units too. */
export function reopened(
  { matter, dispatches, isDemand, dispatched: by, parts: had }: InHand,
  fact: SecondHandlingOpened,
): Life {
  const { at, round, resolveBy } = fact
  const hand = { dispatched: by, dispatches, round, began: at, resolveBy, marks: marksOfSecondHandling(fact), side: [] }
  const parts = had.map(({ unit, phase }) => ({ unit, phase: phase === 'done' ? 'to-do' : phase, since: at }) as const)
  return { phase: 'signed', matter, isDemand, since: at, ...hand, parts }
}
