import { useSearchParams } from 'react-router'

const asked = ['by', 'from', 'to', 'unit', 'place'] as const
type Asked = (typeof asked)[number] | 'indicator'

export type IndicatorSearch = {
  readonly get: (name: Asked) => string | undefined
  /** The query of the figures, without the indicator itself. */
  readonly query: URLSearchParams
  /** Changes these and keeps the others; undefined takes one away. */
  readonly change: (values: Readonly<Partial<Record<Asked, string | undefined>>>) => void
}

/** What the page shows, as its address says it. */
export function useIndicatorSearch(): IndicatorSearch {
  const [address, setAddress] = useSearchParams()
  const get = (name: Asked) => address.get(name) ?? undefined
  const query = new URLSearchParams(asked.flatMap((name) => (get(name) ? [[name, get(name) ?? '']] : [])))
  const change: IndicatorSearch['change'] = (values) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(values)) {
          if (value === undefined || value === '') next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: true },
    )
  return { get, query, change }
}
