import { Link } from 'react-router'
import { useNames } from '#desk/use-city.ts'
import { useActor } from '#desk/use-session.ts'
import { ratingReaders } from '../audiences.ts'
import type { Ranking } from '../ranking-answer.ts'

type Parts = { readonly unit: string; readonly period: Ranking['period'] }

/** The unit's name; for those who may look behind the numbers, the way to its tickets of the period. */
export function UnitLink({ unit, period }: Parts) {
  const names = useNames()
  const { role } = useActor()
  const mayLook = ratingReaders.some((reader) => reader === role)
  if (!mayLook) return names.unit(unit)
  const search = new URLSearchParams({ lead: unit, createdFrom: period.from, createdTo: period.to })
  return <Link to={`/appraise/ratings?${search}`}>{names.unit(unit)}</Link>
}
