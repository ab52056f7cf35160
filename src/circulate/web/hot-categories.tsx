import { useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { DailyReport } from '../api.ts'
import { Change } from './figures.tsx'
import { dailyTexts } from './words.ts'

/** What was asked about most, as bars on one scale. */
export function HotCategories({ hot }: Pick<DailyReport, 'hot'>) {
  const words = useWords(dailyTexts)
  const { say } = useLanguage()
  const names = useNames()
  const most = Math.max(1, ...hot.map(({ count }) => count))
  return (
    <section className="panel">
      <h2>{words.hot}</h2>
      {hot.length === 0 && <p className="quiet">{words.quiet}</p>}
      <ol className="daily-hot">
        {hot.map(({ category, count, before }) => (
          <li key={category}>
            <span>{say(names.category(category))}</span>
            <span className="figures">
              {count}{' '}
              <small className="quiet">
                <Change count={count} before={before} />
              </small>
            </span>
            <span className="daily-bar" style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </section>
  )
}
