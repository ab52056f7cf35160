import type { PlaceCode } from '#foundations/places/place.ts'
import type { PlaceIndex } from '#foundations/places/place-index.ts'
import { type Evidence, holds } from './evidence.ts'
import { findFeatures, type Said } from './find-features.ts'

const areas = ['district', 'street', 'community'] as const
const features = ['road', 'estate', 'building', 'landmark'] as const

/** The levels of an address that a text names, each with where it stands. */
export type AddressParts = { readonly [Part in (typeof areas)[number] | (typeof features)[number]]?: Said }

type Read = {
  /** As it was written, and as it is read: of the same length. */
  readonly text: string
  readonly normal: string
  readonly evidence: readonly Evidence[]
  /** The place the text most probably means. */
  readonly place: PlaceCode | undefined
}

/** What the text says on each level of the address of the place it means; the first where several are said. */
export function partsOf({ text, normal, evidence, place }: Read): AddressParts {
  const named = areas.map((level) => [level, areaSaid(level, evidence, place)] as const)
  const taken = evidence.filter(({ mention }) => mention.alias === undefined || mention.alias === 'name')
  const free = findFeatures(
    normal,
    taken.map(({ mention }) => mention),
  )
  const all = [...named, ...features.map((feature) => [feature, free[feature]] as const)]
  return Object.fromEntries(
    all.flatMap(([part, span]) =>
      span === undefined ? [] : [[part, { ...span, said: text.slice(span.start, span.end) }] as const],
    ),
  )
}

function areaSaid(level: (typeof areas)[number], evidence: readonly Evidence[], place: PlaceCode | undefined) {
  const said = evidence
    .filter(({ mention }) => mention.level === level && (mention.alias === undefined || mention.alias === 'name'))
    .toSorted((a, b) => b.strength - a.strength || a.mention.start - b.mention.start)
  const found = place === undefined ? said[0] : said.find((one) => holds(one, place))
  return found && { start: found.mention.start, end: found.mention.end }
}

type Known = {
  readonly parts: AddressParts
  readonly decided: PlaceCode | undefined
  readonly evidence: readonly Evidence[]
  readonly places: PlaceIndex
}

/** 北京市朝阳区建外街道永安里东社区3号楼: the areas by their full names from the city down, then what was said of the rest. */
export function standardAddress({ parts, decided, evidence, places }: Known): string {
  const area = decided ?? onlyDistrict(evidence)
  const names = area === undefined ? [] : namesDownTo(area, places)
  return [...names, ...features.map((feature) => parts[feature]?.said ?? '')].join('')
}

function onlyDistrict(evidence: readonly Evidence[]): PlaceCode | undefined {
  const named = evidence.filter(({ mention }) => mention.level === 'district').flatMap(({ places }) => places)
  const codes = new Set(named.map(({ code }) => code))
  return codes.size === 1 ? [...codes][0] : undefined
}

function namesDownTo(code: PlaceCode, places: PlaceIndex): readonly string[] {
  const place = places.find(code)
  if (place === undefined) return []
  return [...(place.parent === undefined ? [] : namesDownTo(place.parent, places)), place.name]
}
