import type { Standing } from './ranking.ts'

/** A standing as counts alone, each of them once: the three rates have one denominator, which is `valid` where everybody is asked. */
export type StandingCounts = {
  readonly volume: number
  readonly valid: number
  readonly weight?: number
  readonly answers?: number
  readonly response: number
  readonly resolution: number
  readonly satisfaction: number
  readonly signed: number
  readonly signedInTime: number
  readonly closed: number
  readonly closedInTime: number
  readonly score?: number
}

/** The counts of a standing, from which `standingFrom` makes the same standing again. */
export function countsOfStanding({ signing, closing, ...standing }: Standing): StandingCounts {
  const { valid, response, resolution, satisfaction } = standing
  const weight = response.denominator
  return {
    ...standing,
    ...(weight === valid ? {} : { weight }),
    response: response.numerator,
    resolution: resolution.numerator,
    satisfaction: satisfaction.numerator,
    signed: signing.denominator,
    signedInTime: signing.numerator,
    closed: closing.denominator,
    closedInTime: closing.numerator,
  }
}

/** The standing these are the counts of. */
export function standingFrom({
  weight,
  signed,
  signedInTime,
  closed,
  closedInTime,
  ...counts
}: StandingCounts): Standing {
  const denominator = weight ?? counts.valid
  return {
    ...counts,
    response: { numerator: counts.response, denominator },
    resolution: { numerator: counts.resolution, denominator },
    satisfaction: { numerator: counts.satisfaction, denominator },
    signing: { numerator: signedInTime, denominator: signed },
    closing: { numerator: closedInTime, denominator: closed },
  }
}
