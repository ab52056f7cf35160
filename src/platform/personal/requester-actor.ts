import type { Actor } from '#foundations/journal/envelope.ts'
import type { City } from '#foundations/rulebook/city.ts'

/** Whoever uses a public page acts as the requester: for the whole city, and nameless in the journal. */
export function requesterActor({ places }: City): Actor {
  const [city] = places.all.filter(({ level }) => level === 'city')
  if (city === undefined) throw new Error('The city has no place of its own; load its places first')
  return { person: 'requester', name: '诉求人', role: 'requester', scope: { area: city.code } }
}
