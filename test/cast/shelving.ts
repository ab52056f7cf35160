import { firstMoment, localDate } from '#foundations/calendar/local-time.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import { type AskShelf, askShelf } from '../../src/handle/ask-shelf.ts'
import { decideShelf } from '../../src/handle/decide-shelf.ts'
import { shelfMemory } from '../../src/handle/shelf-state.ts'
import { castCity, hoursLater, places, units } from './city.ts'
import { contacted, signed } from './handling.ts'
import { dispatched } from './tickets.ts'

/** The plan the street has for the pipes of an old estate, with a number in it that must not stay. */
export const plan: AskShelf = {
  unit: units.jianwai,
  area: places.jianwai,
  plan: '老旧管网整体改造，电话13800138000',
  summary: '小区供热管网列入明年改造计划',
  basis: '区老旧小区改造计划',
  milestones: [
    { what: '完成改造', by: localDate('2027-04-30') },
    { what: '完成设计', by: localDate('2027-01-31') },
  ],
}

/** When the last day of the plan is over. */
export const until = firstMoment(localDate('2027-05-01'))

export const district = { unit: units.districtCentre, area: places.chaoyang }

/** The facts of a decision the cast may take. Throws on a refusal. */
export function factsOf<Fact extends AnyFact>(decision: Decision<Fact, string>): readonly Fact[] {
  if (!decision.accepted) throw new Error(`The cast lets this happen, and it was refused: ${decision.reason}`)
  return decision.facts
}

/** What the shelf remembers of a ticket that was dispatched, and whatever happened after. */
export function shelvingWith(...facts: readonly AnyFact[]) {
  return recall(shelfMemory, [dispatched(), ...facts])
}

export const approve = { verdict: 'approve', summary: '', why: '', by: district } as const
/** Asked two hours after the dispatch, approved after four. */
export const asked = factsOf(askShelf(shelvingWith(signed, contacted), plan, hoursLater(2), castCity()))
export const shelved = factsOf(
  decideShelf(shelvingWith(signed, contacted, ...asked), approve, hoursLater(4), castCity()),
)
export const onShelf: readonly AnyFact[] = [signed, contacted, ...asked, ...shelved]
