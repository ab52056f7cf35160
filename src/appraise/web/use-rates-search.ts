import { useSearchParams } from 'react-router'
import { type RateDimension, rateDimensions } from '../three-rates-api.ts'

const others = ['period', 'scoring'] as const
type Asked = RateDimension | (typeof others)[number] | 'by'

export type RatesSearch = {
  readonly get: (name: Asked) => string | undefined
  readonly by: readonly RateDimension[]
  readonly query: URLSearchParams
  /** Changes these and keeps the others; undefined takes one away. */
  readonly change: (values: Readonly<Partial<Record<Asked, string | undefined>>>) => void
}

/** What the page of rates shows, as its address says it; by unit where it says nothing. */
export function useRatesSearch(): RatesSearch {
  const [address, setAddress] = useSearchParams()
  const get = (name: Asked) => address.get(name) || undefined
  const by = (get('by') ?? 'unit')
    .split(',')
    .flatMap((name) => rateDimensions.filter((one) => one === name))
    .slice(0, 2)
  const kept = [...others, ...rateDimensions].flatMap((name) => {
    const value = get(name)
    return value === undefined ? [] : [[name, value]]
  })
  const change: RatesSearch['change'] = (values) =>
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
  return { get, by, query: new URLSearchParams([['by', by.join(',')], ...kept]), change }
}
