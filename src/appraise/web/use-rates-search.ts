import { type Address, useAddress } from '#desk/use-address.ts'
import { type RateDimension, rateDimensions } from '../three-rates-api.ts'

const asked = ['by', 'period', 'scoring', ...rateDimensions] as const

export type RatesSearch = Address<(typeof asked)[number]> & { readonly by: readonly RateDimension[] }

/** What the page of rates shows, as its address says it; by unit where it says nothing. */
export function useRatesSearch(): RatesSearch {
  const address = useAddress(asked)
  const by = (address.values.by ?? 'unit')
    .split(',')
    .flatMap((name) => rateDimensions.filter((one) => one === name))
    .slice(0, 2)
  address.query.set('by', by.join(','))
  return { ...address, by }
}
