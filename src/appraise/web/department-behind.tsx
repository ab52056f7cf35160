import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { changeWords, countWords, percentWords } from '#desk/rate-words.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { type Rate, share } from '#foundations/statistics/rate.ts'
import { ratingReaders } from '../audiences.ts'
import type { DepartmentTable, DepartmentWork } from '../department-api.ts'
import { departmentTexts, workWords } from './department-words.ts'

/** A number of a unit in a period; `led` are all its tickets. */
type Of = { readonly unit: string; readonly period: DepartmentTable['period'] }
type Counted = DepartmentWork | 'led'
type BehindParts = Of & { readonly work: Counted; readonly children: ReactNode }

/** For those who may look behind figures, the way to the tickets of this number. */
export function Behind({ unit, period, work, children }: BehindParts) {
  const { say } = useLanguage()
  const { role } = useActor()
  if (!ratingReaders.some((reader) => reader === role)) return <span className="figures">{children}</span>
  const [name, { code, from, to }] = [say(workWords[work]), period]
  const all = new URLSearchParams({ lead: unit, createdFrom: from, createdTo: to })
  const some = new URLSearchParams({ unit, work, period: code })
  return work === 'led' ? (
    <Link className="figures" title={name} to={`/appraise/ratings?${all}`}>
      {children}
    </Link>
  ) : (
    <Link className="figures" title={name} to={`/appraise/departments/tickets?${some}`}>
      {children}
    </Link>
  )
}

type RateParts = Of & {
  readonly rate: Rate
  readonly works: { readonly good?: DepartmentWork; readonly all: Counted; readonly short?: DepartmentWork }
}

/** A share with its counts, each the way to its tickets; "—" and why where nothing was counted. */
export function RateBehind({ rate, works: { good, all, short }, ...of }: RateParts) {
  const words = useWords(departmentTexts)
  const { say } = useLanguage()
  const part = share(rate)
  if (part === undefined)
    return (
      <span className="quiet">
        — <small>{words.few} · 0/0</small>
      </span>
    )
  const { numerator, denominator } = rate
  return (
    <span className="ranking-scopes">
      <span className="figures">
        {percentWords(part)}{' '}
        <small>
          {good ? (
            <Behind {...of} work={good}>
              {countWords(numerator)}
            </Behind>
          ) : (
            countWords(numerator)
          )}
          /
          <Behind {...of} work={all}>
            {countWords(denominator)}
          </Behind>
        </small>
      </span>
      {short && numerator < denominator && (
        <small>
          <Behind {...of} work={short}>
            {say(workWords[short])}
          </Behind>
        </small>
      )}
    </span>
  )
}

type Earlier<Was> = { readonly before?: Was; readonly yearBefore?: Was }

/** How far something has moved against the period before and the same one a year before; a dash where there is no comparison. */
export function Moved<Was>({ earlier, told }: { readonly earlier: Earlier<Was>; readonly told: (was: Was) => string }) {
  const words = useWords(departmentTexts)
  const { before, yearBefore } = earlier
  return (
    <span className="ranking-scopes figures">
      <small>
        {words.before} {before === undefined ? '—' : told(before)}
      </small>
      <small>
        {words.yearBefore} {yearBefore === undefined ? '—' : told(yearBefore)}
      </small>
    </span>
  )
}

/** A change of points or places with its direction; a lower place is a rise. */
export function changeOf(change: number, unit: string, digits = 1): string {
  const size = Math.abs(change).toFixed(digits)
  if (Number(size) === 0) return '→'
  return `${change > 0 ? '↑' : '↓'} ${size} ${unit}`
}

/** The change of a share in percentage points. */
export function shareChange(now: Rate, was: Rate): string {
  const [a, b] = [share(now), share(was)]
  return a === undefined || b === undefined ? '—' : changeWords(a - b)
}
