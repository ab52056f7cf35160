import type { City } from '#foundations/rulebook/city.ts'
import type { Segment } from '#foundations/text/segment.ts'
import { openSegmenter } from './segmenter.ts'

type Named = Pick<City, 'places' | 'units' | 'categories'>

const segmenters = new WeakMap<City['places'], Segment>()

/** The segmenter that knows the city's places, units and categories by name; opened once per edition of its places. */
export function segmenterOf(city: Named): Segment {
  const known = segmenters.get(city.places) ?? openSegmenter(namesOf(city))
  segmenters.set(city.places, known)
  return known
}

function* namesOf({ places, units, categories }: Named) {
  for (const { name } of places.all) yield { word: name }
  for (const { name, shortName } of units.values()) {
    yield { word: name }
    if (shortName !== undefined) yield { word: shortName }
  }
  for (const { path } of categories.values()) yield { word: path[2] }
}
