import { useNames } from '#desk/use-city.ts'
import { useWords } from '#desk/words.ts'
import type { DailyReport } from '../api.ts'
import { dailyTexts } from './words.ts'

/** The streets with the best and with the lowest scores of the running period. */
export function Ends({ report }: { readonly report: DailyReport }) {
  const words = useWords(dailyTexts)
  const { top, bottom } = report
  return (
    <section className="panel daily-ends">
      {top.length === 0 && <p className="quiet">{words.noScores}</p>}
      {top.length > 0 && <End title={words.top} units={top} report={report} />}
      {bottom.length > 0 && <End title={words.bottom} units={bottom} report={report} />}
    </section>
  )
}

type EndParts = { readonly title: string; readonly units: readonly string[]; readonly report: DailyReport }

function End({ title, units, report }: EndParts) {
  const names = useNames()
  const words = useWords(dailyTexts)
  const rows = units.flatMap((unit) => report.streets.rows.filter((row) => row.unit === unit))
  return (
    <div>
      <h2>{title}</h2>
      <ol>
        {rows.map(({ unit, rank, appraised }) => (
          <li key={unit}>
            <span className="figures quiet">{rank}</span> {names.unit(unit)}{' '}
            <b className="figures">{appraised.score?.toFixed(1)}</b>{' '}
            <small className="quiet figures">
              {words.valid} {appraised.valid}
            </small>
          </li>
        ))}
      </ol>
    </div>
  )
}
