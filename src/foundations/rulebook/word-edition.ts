import type { CityWord } from './city-word.ts'

/** A dated edition of the words a city listens for. */
export type WordEdition = {
  readonly edition: string
  readonly inForceFrom: string
  readonly words: readonly CityWord[]
}
