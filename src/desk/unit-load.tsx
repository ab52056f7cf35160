import './unit-load.css'
import { UnitLoads } from '#foundations/city/api.ts'
import { useNames } from './use-city.ts'
import { useRead } from './use-read.ts'
import { useLanguage } from './words.ts'

type Load = UnitLoads['rows'][number]

const nearlyFull = 0.8

/** How full a unit is, as a bar and a number. */
export function LoadBar({ share }: Pick<Load, 'share'>) {
  const tone = share >= 1 ? ' unit-load-over' : share >= nearlyFull && ' unit-load-near'
  return (
    <span className={`unit-load${tone || ''}`}>
      <span className="unit-load-track" aria-hidden="true">
        <span className="unit-load-share" style={{ display: 'block', width: `${Math.min(100, share * 100)}%` }} />
      </span>
      <span className="figures">{Math.round(share * 100)} %</span>
    </span>
  )
}

/** What the unit that is being chosen carries already. [HANDLE-17] */
export function UnitLoad({ unit }: { readonly unit: string }) {
  const { say } = useLanguage()
  const names = useNames()
  const load = useRead(`/api/workload?units=${encodeURIComponent(unit)}`, UnitLoads).data?.rows[0]
  if (load === undefined) return null
  const { open, overdue, people, share } = load
  return (
    <div className="row quiet">
      <span>
        {say({
          zh: `${names.unit(unit)}在办 ${open} 件，超时 ${overdue} 件，${people} 人办理`,
          en: `${names.unit(unit)} has ${open} in hand, ${overdue} overdue, ${people} people`,
        })}
      </span>
      <LoadBar share={share} />
    </div>
  )
}
