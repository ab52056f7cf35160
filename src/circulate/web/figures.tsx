import { useWords } from '#desk/words.ts'
import type { DailyReport } from '../api.ts'
import { flowNames } from '../daily-report.ts'
import { dailyTexts } from './words.ts'

type Parts = { readonly flows: DailyReport['totals']; readonly isSmall?: boolean }

/** Four figures of the day, each with its change against the day before. */
export function Figures({ flows, isSmall = false }: Parts) {
  const words = useWords(dailyTexts)
  return (
    <dl className={isSmall ? 'daily-figures daily-figures-small' : 'daily-figures'}>
      {flowNames.map((flow) => (
        <div key={flow} className={isSmall ? '' : 'panel'}>
          <dt>{words[flow]}</dt>
          <dd className="figures">
            <b>{flows[flow].count.toLocaleString('en')}</b>{' '}
            <small className="quiet" title={words.sinceBefore}>
              <Change {...flows[flow]} />
            </small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A change as a direction and a number; from nothing there is no percentage. */
export function Change({ count, before }: { readonly count: number; readonly before: number }) {
  const words = useWords(dailyTexts)
  const change = count - before
  const percent = before === 0 ? '' : ` (${((change / before) * 100).toFixed(1)} %)`
  const sign = ['↓', '→', '↑'][Math.sign(change) + 1]
  return (
    <span className="figures">
      <span className="visually-hidden">{words.sinceBefore} </span>
      {sign} {Math.abs(change).toLocaleString('en')}
      {percent}
    </span>
  )
}
