/** So many dispatches under one key that came back for one reason, or did not. */
export type Counted = { readonly key: string; readonly reason: string | null; readonly times: number }

/** How many dispatches came back, and how often for which reason. */
export type Returns = {
  readonly dispatched: number
  readonly returned: number
  readonly reasons: Readonly<Record<string, number>>
}

const none: Returns = { dispatched: 0, returned: 0, reasons: {} }

/** Return counts key by key, the most returned first; a rate is `returned` of `dispatched`, summed and never averaged. [DISPATCH-07] */
export function returnRates(counted: readonly Counted[]): readonly (Returns & { readonly key: string })[] {
  const byKey = Map.groupBy(counted, ({ key }) => key)
  return [...byKey]
    .map(([key, rows]) => ({ key, ...returnsOf(rows) }))
    .toSorted((a, b) => b.returned - a.returned || b.dispatched - a.dispatched || (a.key < b.key ? -1 : 1))
}

/** The counts of many keys together. */
export function returnsOf(counted: readonly Omit<Counted, 'key'>[]): Returns {
  return counted.reduce(withCounted, none)
}

function withCounted({ dispatched, returned, reasons }: Returns, { reason, times }: Omit<Counted, 'key'>): Returns {
  if (reason === null) return { dispatched: dispatched + times, returned, reasons }
  return {
    dispatched: dispatched + times,
    returned: returned + times,
    reasons: { ...reasons, [reason]: (reasons[reason] ?? 0) + times },
  }
}
