import type { StreetKind } from './place.ts'

const kindByEnding: readonly (readonly [ending: RegExp, kind: StreetKind])[] = [
  [/街道(?:办事处)?$/, 'street-office'],
  [/镇$/, 'town'],
  [/族乡$/, 'ethnic-township'],
  [/乡$/, 'township'],
]

/**
 * The kind of a street-level place as its name tells it; undefined where it does not. An area (地区) is an office beside a
 * town or a township, and its name does not say which: a city's data must.
 */
export function streetKind(name: string): StreetKind | undefined {
  return kindByEnding.find(([ending]) => ending.test(name))?.[1]
}
