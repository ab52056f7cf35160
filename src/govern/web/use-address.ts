import { useSearchParams } from 'react-router'

/** What a page is narrowed to, kept in its address. */
export function useAddress<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? undefined])) as Record<
    Name,
    string | undefined
  >
  const put = (name: Name, value: string | undefined) => {
    const next = new URLSearchParams(search)
    if (value === undefined || value === '') next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  const isNarrowed = names.some((name) => values[name] !== undefined)
  return { values, put, isNarrowed, clear: () => setSearch({}, { replace: true }) }
}
