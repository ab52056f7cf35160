import { isWithin } from '#foundations/places/place.ts'
import type { Mention } from './find-mentions.ts'
import {
  isBuilding,
  isInstitution,
  isLocality,
  isOpenAfter,
  isOpenBefore,
  isRoadAhead,
  isRoadlike,
} from './surroundings.ts'

/** A text with the mentions found in it, by where they begin and end. */
export type Found = {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly starts: ReadonlyMap<number, readonly Mention[]>
  readonly ends: ReadonlyMap<number, readonly Mention[]>
}

/** The mentions of a text, laid out to be looked at from either side. */
export function foundIn(text: string, mentions: readonly Mention[]): Found {
  return {
    text,
    mentions,
    starts: Map.groupBy(mentions, ({ start }) => start),
    ends: Map.groupBy(mentions, ({ end }) => end),
  }
}

/** A stem of two characters stands inside many other words, so it needs more around it than a longer one. */
const isShort = ({ stem }: Mention) => stem <= 2

/**
 * How probably a mention means one of its places, 0 to 1, by its form and its surroundings alone: a name with its ending is
 * nearly sure; a bare one is not, unless a building's number or the place above it says so; as part of a road it is none.
 */
export function strengthOf(mention: Mention, found: Found): number {
  if (mention.how === 'typo') return typoStrength(mention, found)
  switch (mention.level) {
    case 'city':
      return 0
    case 'district':
      return mention.how === 'stem' ? 0 : 0.95
    case 'street':
    case 'community':
      if (mention.alias !== undefined) return aliasStrength(mention, found)
      return mention.how === 'name' ? nameStrength(mention, found) : stemStrength(mention, found)
  }
}

function aliasStrength(mention: Mention, found: Found): number {
  const { end, alias, ending } = mention
  if (ending !== '') return 0.96
  if (isShort(mention) && !beginsWell(mention, found)) return 0
  if (alias !== 'name') return alias === 'road' ? 0.82 : 0.9
  if (isRoadAhead(found.text, end)) return 0.2
  if (!isShort(mention)) return 0.85
  return endsWell(mention, found) ? 0.5 : 0.3
}

function nameStrength(mention: Mention, found: Found): number {
  if (!beginsWell(mention, found)) return isShort(mention) ? unopenedShort(mention) : 0.82
  if (!mention.exact) return 0.78
  if (mention.level === 'street') return isShort(mention) ? 0.94 : 0.97
  return isShort(mention) ? 0.78 : 0.92
}

/** A longer ending leaves less room for another name that ends alike. */
function unopenedShort({ ending }: Mention): number {
  return ending.length >= 2 ? 0.68 : 0.55
}

/** Whether what stands before a mention lets a name begin there. */
function beginsWell(mention: Mention, found: Found): boolean {
  const { text, ends } = found
  return (
    isOpenBefore(text, mention.start) || (ends.get(mention.start) ?? []).some(isSaid) || isBelowAnother(mention, found)
  )
}

/** Whether what stands after a mention lets a name end there. */
function endsWell({ end }: Mention, { text, starts }: Found): boolean {
  return isOpenAfter(text, end) || (starts.get(end) ?? []).some(isSaid)
}

/** A bare stem beside another may be two halves of one name that is neither: 丽发 and 新城. */
const isSaid = ({ how }: Mention) => how !== 'stem'

function stemStrength(mention: Mention, found: Found): number {
  return mention.level === 'street' ? streetStem(mention, found) : communityStem(mention, found)
}

function streetStem(mention: Mention, found: Found): number {
  const { text } = found
  const { start, end } = mention
  const above = aboveAnother(mention, found)
  if (above > 0) return above
  if (isRoadAhead(text, end)) return 0
  if (isInstitution(text, end)) return isShort(mention) ? 0.3 : 0.5
  if (isRoadlike(text.slice(start, end))) return 0
  if (!endsWell(mention, found)) return isBelowAnother(mention, found) ? 0.4 : vagueStreet(mention)
  return bareStreet(mention, found)
}

/** A bare street right before a community in it: 回龙观龙泽苑社区; less where that is bare too. */
function aboveAnother(mention: Mention, { starts }: Found): number {
  const inside = (starts.get(mention.end) ?? []).filter((next) => holds(mention, next))
  if (inside.some(isSaid)) return 0.75
  return inside.some((next) => !isShort(next)) ? 0.68 : 0
}

/** A stem that runs on into other words. */
function vagueStreet(mention: Mention): number {
  return isShort(mention) ? 0 : 0.25
}

function bareStreet(mention: Mention, found: Found): number {
  if (isBelowAnother(mention, found)) return 0.65
  if (isLocality(found.text, mention.end) && beginsWell(mention, found)) return 0.5
  return isShort(mention) ? 0 : 0.4
}

function communityStem(mention: Mention, found: Found): number {
  const { text } = found
  const { start, end } = mention
  if (isRoadAhead(text, end) || isRoadlike(text.slice(start, end))) return 0
  if (isShort(mention)) return isBelowAnother(mention, found, 'street') && endsWell(mention, found) ? 0.6 : 0
  if (!beginsWell(mention, found)) return 0.15
  if (isBuilding(text, end)) return 0.78
  return endsWell(mention, found) ? 0.45 : 0.2
}

/** A wrong first character makes another name of many a village: 王家冲, 冯家冲. */
function typoStrength(mention: Mention, found: Found): number {
  if (mention.places.every((place) => !place.name.startsWith(found.text.charAt(mention.start)))) return 0.25
  const sure = isBelowAnother(mention, found) ? 0.7 : 0.5
  return beginsWell(mention, found) ? sure : 0.3
}

/** Whether a place that holds this one is named right before it, of a given level if any: 昌平区回龙观. */
export function isBelowAnother(mention: Mention, { ends }: Found, level?: Mention['level']): boolean {
  return (ends.get(mention.start) ?? []).some(
    (other) => (level === undefined || other.level === level) && holds(other, mention),
  )
}

/** Whether one mention may mean a place that holds a place the other may mean. */
function holds(upper: Mention, lower: Mention): boolean {
  return (
    upper.level !== lower.level &&
    lower.places.some(({ code }) => upper.places.some((area) => isWithin(code, area.code)))
  )
}
