import { type Address, useAddress } from '#desk/use-address.ts'

const asked = ['indicator', 'by', 'from', 'to', 'unit', 'place'] as const

export type IndicatorSearch = Address<(typeof asked)[number]>

/** What the page shows, as its address says it. */
export function useIndicatorSearch(): IndicatorSearch {
  const address = useAddress(asked)
  // The indicator stands in the path that is read.
  address.query.delete('indicator')
  return address
}
