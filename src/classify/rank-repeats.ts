import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { PlaceCode, PlaceLevel } from '#foundations/places/place.ts'
import type { RepeatRule } from '#foundations/rulebook/api.ts'
import { likeness, type Shingles } from '#foundations/text/fingerprint.ts'

/** Why a ticket may be the repeat of another. */
export const likenessKinds = ['same-requester', 'same-matter', 'same-text'] as const
export type LikenessKind = (typeof likenessKinds)[number]

/** A demand as repeats are compared. */
export type Compared = {
  readonly shingles: Shingles
  readonly category?: string
  readonly place?: PlaceCode
}

/** An earlier ticket that is worth comparing. */
export type Earlier = Compared & {
  readonly ticket: TicketId
  readonly received: Moment
  readonly sameRequester: boolean
}

/** An earlier ticket that may be about the same: by which signs, how alike the texts are (0-1), and how sure it all is (0-1). */
export type Ranked<Candidate extends Earlier> = {
  readonly earlier: Candidate
  readonly as: readonly LikenessKind[]
  readonly alike: number
  readonly score: number
}

/** How much each sign weighs by itself; alike texts weigh as much as they are alike. */
const weights = { 'same-requester': 0.7, 'same-matter': 0.5 } as const
const millisecondsIn = { hours: 3_600_000, days: 86_400_000 } as const
const lengths: Readonly<Record<Exclude<PlaceLevel, 'city'>, number>> = {
  district: 6,
  street: 9,
  community: 12,
  grid: 15,
}

/** The earliest instant at which an earlier ticket may have been received. */
export function windowBegin(at: Moment, { window }: Pick<RepeatRule, 'window'>): Moment {
  return (at - window.amount * millisecondsIn[window.unit]) as Moment
}

/** The area in which demands of one category are of one place; undefined where the place is not known so closely. */
export function areaOf(place: PlaceCode | undefined, { within }: Pick<RepeatRule, 'within'>): PlaceCode | undefined {
  const length = lengths[within]
  return place !== undefined && place.length >= length ? (place.slice(0, length) as PlaceCode) : undefined
}

/**
 * The earlier tickets that a demand may repeat, surest first: of the same requester and leaf category, of the same category in
 * one area, or alike in text, each as the edition's line says. Signs add up as independent ones do. [CLASSIFY-03]
 */
export function rankRepeats<Candidate extends Earlier>(
  demand: Compared,
  candidates: readonly Candidate[],
  rule: RepeatRule,
  since: Moment,
): readonly Ranked<Candidate>[] {
  return candidates
    .filter(({ received }) => received >= since)
    .map((earlier) => compared(demand, earlier, rule))
    .filter(({ as }) => as.length > 0)
    .toSorted((a, b) => b.score - a.score || b.earlier.received - a.earlier.received)
}

function compared<Candidate extends Earlier>(
  demand: Compared,
  earlier: Candidate,
  rule: RepeatRule,
): Ranked<Candidate> {
  const alike = likeness(demand.shingles, earlier.shingles)
  const sameCategory = demand.category !== undefined && demand.category === earlier.category
  const area = areaOf(demand.place, rule)
  const signs: Readonly<Record<LikenessKind, boolean>> = {
    'same-requester': sameCategory && earlier.sameRequester,
    'same-matter': sameCategory && area !== undefined && areaOf(earlier.place, rule) === area,
    'same-text': alike > 0 && alike >= rule.alike,
  }
  const as = likenessKinds.filter((kind) => signs[kind])
  const doubt = as.reduce((left, kind) => left * (1 - (kind === 'same-text' ? alike : weights[kind])), 1)
  return { earlier, as, alike, score: 1 - doubt }
}
