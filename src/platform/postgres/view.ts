import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'

/** A row as it is written: instants as ISO texts, lists as arrays. */
export type Row = { readonly [column: string]: unknown }

type Projection<R extends Row, Heard extends AnyFact> = {
  readonly [Type in Heard['type']]: (
    row: R | undefined,
    envelope: Envelope<Extract<Heard, { readonly type: Type }>>,
  ) => R | undefined
}

/**
 * A table with at most one row per ticket, each a function of that ticket's facts alone: so it can be written in the
 * transaction that records a fact, rebuilt ticket by ticket, and distributed by ticket.
 */
export type View = {
  readonly table: string
  readonly hears: ReadonlySet<string>
  readonly project: (row: Row | undefined, envelope: Envelope<AnyFact>) => Row | undefined
}

/** A view from one projection per fact it hears; `undefined` takes the ticket's row out of the table. */
export function ticketView<R extends Row, Heard extends AnyFact>(table: string, on: Projection<R, Heard>): View {
  const handlers: Readonly<Record<string, ((row: never, envelope: never) => R | undefined) | undefined>> = on
  return {
    table,
    hears: new Set(Object.keys(on)),
    project: (row, envelope) => {
      const handler = handlers[envelope.fact.type]
      return handler === undefined ? row : handler(row as never, envelope as never)
    },
  }
}

/** A view's row of a ticket as further facts leave it; undefined where the view keeps none. */
export function rowAfter(view: View, row: Row | undefined, facts: readonly Envelope<AnyFact>[]): Row | undefined {
  return facts.reduce<Row | undefined>(view.project, row)
}

/** The view's row for a ticket, from all its facts; undefined where the view keeps none. */
export function rowOf(view: View, history: readonly Envelope<AnyFact>[]): Row | undefined {
  const row = rowAfter(view, undefined, history)
  return row === undefined ? undefined : { ...row, ticket: history[0]?.ticket }
}
