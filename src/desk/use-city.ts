import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { CityAnswer, PlaceRows, UnitRows } from '#foundations/city/api.ts'
import { read } from './api-client.ts'
import type { DeskCity } from './desk-city.ts'
import { createNameStore } from './name-store.ts'
import { type Names, namesOf } from './names.ts'
import { useSession } from './use-session.ts'

const unitNames = createNameStore(async (codes) => {
  const { rows } = await read(`/api/units?codes=${codes.join(',')}`, UnitRows)
  return new Map(rows.map(({ code, shortName, name }) => [code, shortName ?? name]))
})
const placeNames = createNameStore(async (codes) => {
  const { rows } = await read(`/api/places?codes=${codes.join(',')}`, PlaceRows)
  return new Map(rows.map(({ code, path }) => [code, path]))
})

async function readCity() {
  const [answer, { cityFrom }] = await Promise.all([read('/api/city', CityAnswer), import('./city-from-answer.ts')])
  return { ...answer, city: cityFrom(answer) }
}

/** The city as the server answered it, and as rules want it; undefined until read, and for the public. */
export function useCityAnswer() {
  const signedIn = useSession().data?.signedIn === true
  return useQuery({ queryKey: ['city'], queryFn: readCity, staleTime: 600_000, enabled: signedIn }).data
}

/** The city as rules want it; undefined until read. */
export function useCity(): DeskCity | undefined {
  return useCityAnswer()?.city
}

/** What units, places, categories, levels and rules are called. A name that has not arrived yet is its code. */
export function useNames(): Names {
  const city = useCity()
  const units = useSyncExternalStore(unitNames.subscribe, unitNames.version)
  const places = useSyncExternalStore(placeNames.subscribe, placeNames.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of a store means new names behind the same functions
  return useMemo(() => namesOf(city, unitNames.find, placeNames.find), [city, units, places])
}
