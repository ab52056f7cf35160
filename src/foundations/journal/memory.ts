import type { AnyFact } from './envelope.ts'

/** What a stage remembers of a ticket, and how each fact it hears changes that. */
export type Memory<State> = {
  readonly start: State
  readonly evolve: (state: State, fact: AnyFact) => State
}

type Hearing<State, Heard extends AnyFact> = {
  readonly [Type in Heard['type']]: (state: State, fact: Extract<Heard, { readonly type: Type }>) => State
}

/** A stage's memory from one handler per fact it hears; every other fact leaves the state as it is. */
export function memory<State, Heard extends AnyFact>(start: State, hears: Hearing<State, Heard>): Memory<State> {
  const handlers: Readonly<Record<string, ((state: State, fact: never) => State) | undefined>> = hears
  return { start, evolve: (state, fact) => handlers[fact.type]?.(state, fact as never) ?? state }
}

/** Replays facts, oldest first, into the state the memory keeps. */
export function recall<State>(memory: Memory<State>, facts: readonly AnyFact[]): State {
  return facts.reduce(memory.evolve, memory.start)
}
