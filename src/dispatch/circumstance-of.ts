import { daysBetween, type LocalDate, localDate } from '#foundations/calendar/local-time.ts'
import { communityOf, districtOf, streetOf } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Matter } from './line-rank.ts'
import type { Circumstance } from './past-handling.ts'

const firstDay = localDate('1970-01-01')

/** A ticket's matter as units are learnt from it: district, street and community; its category part by part; kind and who asks. */
export function circumstanceOf(
  { kind, category, place }: Matter,
  requester: string,
  on: LocalDate,
  { places }: Pick<City, 'places'>,
): Circumstance {
  const codes = [districtOf(place), streetOf(place), communityOf(place)].map((code) => code ?? '')
  return {
    place: codes,
    placeNames: codes.map((code) => places.find(code)?.name ?? ''),
    category: category.split('.'),
    marks: [kind, requester],
    day: daysBetween(firstDay, on),
  }
}
