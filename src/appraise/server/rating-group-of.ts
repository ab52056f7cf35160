import type { RatingGroup } from '#foundations/three-rates/rating-group.ts'
import type { Rating } from '#foundations/three-rates/three-rates.ts'
import type { Row } from '#platform/postgres/view.ts'
import type { AnsweredCase } from '../case-sums.ts'

/** The columns of a row of `appraise.ratings` that count. */
type RatedRow = {
  readonly lead?: string | null
  readonly valid: boolean
  readonly contacted?: boolean | null
  readonly solved?: Rating['solved'] | null
  readonly satisfied?: Rating['satisfied'] | null
  readonly excluded: boolean
  readonly weight: number
  readonly signed_in_time?: boolean | null
  readonly closed_in_time?: boolean | null
}

/** How a row counts, as a group of one ticket; undefined while no unit leads it. What was not answered counts as no. */
export function ratingGroupOf(row: Row | undefined): RatingGroup | undefined {
  if (!isRated(row)) return undefined
  const { lead, valid, excluded, weight, signed_in_time, closed_in_time } = row
  if (!lead) return undefined
  const rating: Rating = {
    valid,
    contacted: row.contacted ?? false,
    solved: row.solved ?? 'unsolved',
    satisfied: row.satisfied ?? 'unsatisfied',
    excluded,
    weight,
    ...(typeof signed_in_time === 'boolean' ? { signedInTime: signed_in_time } : {}),
    ...(typeof closed_in_time === 'boolean' ? { closedInTime: closed_in_time } : {}),
  }
  return { unit: lead, rating, count: 1 }
}

/** How a row counts for adjusted figures; undefined where nobody gave a valid answer, or the ticket is left out of appraisal. */
export function answeredCaseOf(row: Row | undefined): AnsweredCase | undefined {
  const group = ratingGroupOf(row)
  if (row === undefined || group === undefined) return undefined
  const { unit, rating } = group
  if (!rating.valid || rating.excluded) return undefined
  const text = (column: string) => (typeof row[column] === 'string' ? row[column] : '')
  return {
    ...rating,
    unit,
    category: text('category'),
    level: text('level'),
    kind: text('kind'),
    channel: text('channel'),
    requester: text('requester'),
  }
}

function isRated(row: Row | undefined): row is RatedRow {
  return row !== undefined && typeof row.valid === 'boolean' && typeof row.weight === 'number'
}
