import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { ChildResolved } from './events.ts'
import type { Family } from './family-state.ts'

export type EndChild = Omit<ChildResolved, 'type' | 'at'>

/** A parent hears that one of its children has come to its end, and what its requester is to be told of it. [DISPATCH-08] */
export function endChild(
  { children }: Family,
  ending: EndChild,
  at: Moment,
): Decision<ChildResolved, 'not-its-child' | 'ended-already'> {
  const child = children.find(({ ticket }) => ticket === ending.child)
  if (child === undefined) return refuse('not-its-child', 'DISPATCH-08')
  if (child.ended) return refuse('ended-already', 'DISPATCH-08')
  return accept({ type: 'ChildResolved', at, ...ending })
}
