import type { PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { AnyFact } from './envelope.ts'
import { type Memory, recall } from './memory.ts'

/** Where a ticket lies and who acts on it: what row scope is measured against. */
export type Whereabouts = {
  readonly place?: PlaceCode
  readonly lead?: UnitCode
  readonly supports: readonly UnitCode[]
}

/** `involves` names further units that have a part in the ticket: they count as supports until others are named. */
type Naming = AnyFact & Partial<Whereabouts> & { readonly involves?: readonly UnitCode[] }

/** Remembers the last place, lead and supports that any fact named, and whom later facts involve; a fact that names none leaves them. */
export const lastNamed: Memory<Whereabouts> = {
  start: { supports: [] },
  evolve: (known, fact: Naming) => ({
    supports: withInvolved(fact.supports ?? known.supports, fact.involves),
    ...pick('place', fact.place ?? known.place),
    ...pick('lead', fact.lead ?? known.lead),
  }),
}

/** The units of both lists, each once. */
export function withInvolved<Code extends string>(
  supports: readonly Code[],
  involves: readonly Code[] = [],
): readonly Code[] {
  return involves.length === 0 ? supports : [...new Set([...supports, ...involves])]
}

function pick<Key extends string, Value>(key: Key, value: Value | undefined) {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value })
}

/** Where the ticket with these facts lies and who acts on it. */
export function whereaboutsOf(facts: readonly AnyFact[]): Whereabouts {
  return recall(lastNamed, facts)
}
