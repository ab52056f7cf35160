import './ranking-page.css'
import { Select, Tag } from 'antd'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useCity } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { type RateDimension, rateDimensions, ThreeRatesAnswer } from '../three-rates-api.ts'
import { FigureExports } from './figure-exports.tsx'
import { dimensionWords } from './indicator-words.ts'
import { PeriodPicker, ScoringPicker } from './league-pickers.tsx'
import { rankingTexts } from './ranking-words.ts'
import { RatesTable } from './rates-table.tsx'
import { noRates, ratesTexts } from './rates-words.ts'
import { useFigures } from './use-figures.ts'
import { useKeyNames } from './use-key-names.ts'
import { type RatesSearch, useRatesSearch } from './use-rates-search.ts'

/** The three rates told apart by one or two dimensions; a group can be looked at alone, and its numbers open their tickets. */
export function RatesPage() {
  const words = useWords(ratesTexts)
  const ranking = useWords(rankingTexts)
  const search = useRatesSearch()
  const rules = useCity()?.rulebook.appraise
  const query = useFigures(`/api/three-rates?${search.query}`, ThreeRatesAnswer)
  return (
    <div className="stack">
      <PageHead
        title={words.title}
        hint={words.hint}
        actions={<FigureExports path="/api/three-rates" search={search.query} />}
      />
      <div className="row no-print">
        <PeriodPicker value={query.data?.period.code} onChange={(period) => search.change({ period })} />
        <ScoringPicker
          value={query.data?.scoring.code}
          scorings={rules ? [rules.scoring, ...rules.otherScorings] : []}
          onChange={(scoring) => search.change({ scoring })}
        />
        <ByPickers search={search} />
      </div>
      <Conditions search={search} />
      <PageState query={query}>
        {(answer) =>
          answer.rows.length === 0 ? (
            <Empty words={noRates} />
          ) : (
            <>
              <p className="quiet figures">
                {ranking.span(dateOf(momentOf(answer.period.from)), dateOf(momentOf(answer.period.to)))} {words.scope}
                {answer.cut && ` ${words.cut}`}
              </p>
              <RatesTable answer={answer} search={search} />
            </>
          )
        }
      </PageState>
    </div>
  )
}

function ByPickers({ search: { by, change } }: { readonly search: RatesSearch }) {
  const words = useWords(ratesTexts)
  const { say } = useLanguage()
  const [first = 'unit', second] = by
  const options = (left: RateDimension | undefined) =>
    rateDimensions.filter((name) => name !== left).map((name) => ({ value: name, label: say(dimensionWords[name]) }))
  const ask = (...names: (RateDimension | undefined)[]) => change({ by: [...new Set(names)].filter(Boolean).join(',') })
  return (
    <>
      <Select
        aria-label={words.first}
        prefix={words.first}
        value={first}
        popupMatchSelectWidth={false}
        onChange={(name) => ask(name, second)}
        options={options(undefined)}
      />
      <Select<RateDimension>
        aria-label={words.second}
        prefix={words.second}
        value={second ?? null}
        placeholder={words.no}
        allowClear
        popupMatchSelectWidth={false}
        onChange={(name) => ask(first, name)}
        options={options(first)}
      />
    </>
  )
}

/** What is looked at alone; each can be let go. */
function Conditions({ search: { values, change } }: { readonly search: RatesSearch }) {
  const words = useWords(ratesTexts)
  const { say, list } = useLanguage()
  const nameOf = useKeyNames()
  const held = rateDimensions.flatMap((name) => {
    const value = values[name]
    return value === undefined ? [] : [{ name, value }]
  })
  if (held.length === 0) return null
  return (
    <p className="row">
      <span className="quiet">{words.filters}</span>
      {held.map(({ name, value }) => {
        const named = list(value.split(',').map((key) => nameOf(name, key)))
        return (
          <Tag key={name} closable={{ 'aria-label': words.clear(named) }} onClose={() => change({ [name]: undefined })}>
            {say(dimensionWords[name])} {named}
          </Tag>
        )
      })}
    </p>
  )
}
