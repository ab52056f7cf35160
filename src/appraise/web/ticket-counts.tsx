import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useCity } from '#desk/use-city.ts'
import { type RateDimension, rateDimensions, type ThreeRatesAnswer } from '../three-rates-api.ts'
import { ratingsBehind } from './ratings-behind.ts'
import type { RatesSearch } from './use-rates-search.ts'

type Parts = {
  readonly answer: Pick<ThreeRatesAnswer, 'period' | 'by'>
  readonly search: Pick<RatesSearch, 'values'>
  readonly keys: readonly (string | null)[]
  /** Which of the group's tickets; all where nothing is said. */
  readonly only?: Readonly<Record<string, string>>
  readonly children: ReactNode
}

/** The way to the very tickets a number of this group counts; a group of tickets that lack something has none. */
export function TicketCounts({ answer: { period, by }, search, keys, only = {}, children }: Parts) {
  const categories: Iterable<string> = useCity()?.categories.keys() ?? []
  if (keys.includes(null)) return <span className="figures">{children}</span>
  const held = (name: RateDimension) => keys[by.indexOf(name)] ?? search.values[name]
  const conditions = rateDimensions.flatMap((name) => {
    const value = held(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return (
    <Link className="figures" to={ratingsBehind({ period, conditions, only }, categories)}>
      {children}
    </Link>
  )
}
