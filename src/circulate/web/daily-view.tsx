import { TicketLink } from '#desk/ticket-link.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { DailyReport } from '../api.ts'
import { Ends } from './ends.tsx'
import { Figures } from './figures.tsx'
import { HotCategories } from './hot-categories.tsx'
import { LeagueTable } from './league-table.tsx'
import { TrendChart } from './trend-chart.tsx'
import { dailyTexts } from './words.ts'

/** A whole report, from the day's figures down to the tickets it names. */
export function DailyView({ report }: { readonly report: DailyReport }) {
  const words = useWords(dailyTexts)
  const { say } = useLanguage()
  const scoring = useCity()?.rulebook.appraise.scoring
  return (
    <article className="stack">
      <p className="quiet figures">
        {words.span} {shortly(report.from)} – {shortly(report.to)} · {words.period(report.period.code)} ·{' '}
        {words.edition(report.edition, scoring?.code === report.scoring ? say(scoring.words) : report.scoring)}
      </p>
      <Figures flows={report.totals} />
      <div className="daily-columns">
        <div className="stack">
          <Ends report={report} />
          <HotCategories hot={report.hot} />
        </div>
        <div className="stack">
          <TrendChart trend={report.trend} />
          <Firms firms={report.firms} />
        </div>
      </div>
      <section className="panel">
        <h2>{words.streets}</h2>
        <LeagueTable league={report.streets} />
      </section>
      <section className="panel">
        <h2>{words.departments}</h2>
        <LeagueTable league={report.departments} />
      </section>
      <Named named={report.named} />
      <p className="quiet">{words.method}</p>
    </article>
  )
}

function Firms({ firms }: Pick<DailyReport, 'firms'>) {
  const words = useWords(dailyTexts)
  return (
    <section className="panel">
      <h2>{words.firms}</h2>
      <Figures flows={firms.flows} isSmall />
      <p className="figures quiet">
        {words.score} {words.appraised} {firms.appraised.score?.toFixed(1) ?? words.none} · {words.full}{' '}
        {firms.full.score?.toFixed(1) ?? words.none} · {words.valid} {firms.full.valid}
      </p>
    </section>
  )
}

function Named({ named }: Pick<DailyReport, 'named'>) {
  const words = useWords(dailyTexts)
  const { say } = useLanguage()
  const names = useNames()
  return (
    <section className="panel">
      <h2>{words.named}</h2>
      {named.length === 0 && <p className="quiet">{words.noNamed}</p>}
      <ul className="daily-named">
        {named.map(({ ticket, number, title, lead, category, why }) => (
          <li key={ticket}>
            <TicketLink ticket={ticket}>{number}</TicketLink> {title}{' '}
            <span className="quiet">
              {names.unit(lead ?? '')} · {say(names.category(category ?? ''))}
            </span>
            <p>{why}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function shortly(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ')
}
