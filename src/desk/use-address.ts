import { useSearchParams } from 'react-router'

/** What a page is narrowed to, as its address says it. */
export type Address<Name extends string> = {
  readonly values: Readonly<Record<Name, string | undefined>>
  /** The names that have a value, as the query of what is read. */
  readonly query: URLSearchParams
  /** Changes these and keeps the others; undefined and the empty text take one away. */
  readonly change: (values: Readonly<Partial<Record<Name, string | undefined>>>) => void
  readonly isNarrowed: boolean
  readonly clear: () => void
}

/** What a page is narrowed to, kept in its address. */
export function useAddress<Name extends string>(names: readonly Name[]): Address<Name> {
  const [address, setAddress] = useSearchParams()
  const named = names.map((name) => [name, address.get(name) || undefined] as const)
  const given = named.filter((pair): pair is readonly [Name, string] => pair[1] !== undefined)
  return {
    values: Object.fromEntries(named) as Record<Name, string | undefined>,
    query: new URLSearchParams(given.map(([name, value]) => [name, value])),
    change: (values) => setAddress((before) => changed(before, values), { replace: true }),
    isNarrowed: given.length > 0,
    clear: () => setAddress({}, { replace: true }),
  }
}

function changed(before: URLSearchParams, values: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const next = new URLSearchParams(before)
  for (const [name, value] of Object.entries(values))
    if (value === undefined || value === '') next.delete(name)
    else next.set(name, value)
  return next
}
