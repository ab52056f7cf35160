import { Segmented, Select } from 'antd'
import { Empty } from '#desk/empty.tsx'
import { PageState } from '#desk/page-state.tsx'
import { PlacePicker, UnitPicker } from '#desk/pickers.tsx'
import { useIsPhone } from '#desk/use-layout.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Indicator } from '#foundations/indicators/api.ts'
import { IndicatorFigures } from '../indicator-api.ts'
import { IndicatorChart } from './indicator-chart.tsx'
import { IndicatorFigure } from './indicator-figure.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { dimensionWords, indicatorTexts, noFigures } from './indicator-words.ts'
import { SpanFields } from './span-fields.tsx'
import { useFigures } from './use-figures.ts'
import type { IndicatorSearch } from './use-indicator-search.ts'

type Parts = { readonly indicator: Indicator; readonly search: IndicatorSearch }

/** One indicator: what it says in all, then by the groups chosen, drawn and as a table. */
export function IndicatorView({ indicator, search }: Parts) {
  const words = useWords(indicatorTexts)
  const { say } = useLanguage()
  const by = indicator.by.find((dimension) => dimension === search.values.by) ?? indicator.by[0] ?? 'unit'
  const asked = new URLSearchParams(search.query)
  asked.set('by', by)
  const query = useFigures(`/api/indicators/${indicator.code}?${asked}`, IndicatorFigures)
  const chooseUnit = (unit: string) => search.change({ unit, by: indicator.by.includes('week') ? 'week' : by })
  return (
    <div className="stack">
      <p>{say(indicator.method)}</p>
      <Grouping indicator={indicator} by={by} choose={(dimension) => search.change({ by: dimension })} />
      <PageState query={query}>
        {(figures) => (
          <>
            <Narrowing figures={figures} search={search} />
            <p className="indicator-total">
              <span className="quiet">{words.all}</span>{' '}
              <IndicatorFigure indicator={figures.indicator} figure={figures.total} />
            </p>
            {figures.rows.length === 0 ? (
              <Empty words={noFigures} />
            ) : (
              <>
                <IndicatorChart figures={figures} />
                <IndicatorTable figures={figures} chooseUnit={chooseUnit} />
              </>
            )}
            {figures.cut && <p>{words.cut}</p>}
            <p className="quiet">{words.edition(figures.edition, figures.leastCases)}</p>
          </>
        )}
      </PageState>
    </div>
  )
}

type GroupingParts = Pick<Parts, 'indicator'> & { readonly by: string; readonly choose: (by: string) => void }

function Grouping({ indicator, by, choose }: GroupingParts) {
  const words = useWords(indicatorTexts)
  const { say } = useLanguage()
  const options = indicator.by.map((value) => ({ value, label: say(dimensionWords[value]) }))
  const most = 6
  if (useIsPhone() || options.length > most)
    return (
      <div className="row no-print">
        <Select
          className="indicator-pick"
          aria-label={words.by}
          prefix={words.by}
          value={by}
          onChange={choose}
          options={options}
        />
      </div>
    )
  return (
    <div className="row no-print">
      <Segmented aria-label={words.by} value={by} onChange={(value) => choose(String(value))} options={options} />
    </div>
  )
}

function Narrowing({ figures, search }: { readonly figures: IndicatorFigures; readonly search: IndicatorSearch }) {
  const words = useWords(indicatorTexts)
  return (
    <div className="row no-print">
      <SpanFields from={figures.from} to={figures.to} change={search.change} />
      <UnitPicker placeholder={words.unit} value={search.values.unit} onChange={(unit) => search.change({ unit })} />
      <PlacePicker
        placeholder={words.place}
        value={search.values.place}
        onChange={(place) => search.change({ place })}
      />
    </div>
  )
}
