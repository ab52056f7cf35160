import './indicators-page.css'
import { Button, Select } from 'antd'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useIsPhone } from '#desk/use-layout.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Indicator } from '#foundations/indicators/api.ts'
import { type Grain, grains } from '#foundations/indicators/grains.ts'
import { IndicatorList } from '../indicator-api.ts'
import { FigureExports } from './figure-exports.tsx'
import { IndicatorView } from './indicator-view.tsx'
import { grainWords, indicatorTexts, noIndicators } from './indicator-words.ts'
import { useFigures } from './use-figures.ts'
import { useIndicatorSearch } from './use-indicator-search.ts'

/** Every indicator of the city, and one of them by unit, area or time. [APPRAISE-18] */
export function IndicatorsPage() {
  const words = useWords(indicatorTexts)
  const search = useIndicatorSearch()
  const query = useFigures('/api/indicators', IndicatorList)
  const indicators = query.data?.indicators ?? []
  const chosen = indicators.find(({ code }) => code === search.values.indicator) ?? indicators[0]
  const choose = (indicator: string) => search.change({ indicator, by: undefined })
  return (
    <div className="stack">
      <PageHead
        title={words.title}
        hint={words.hint}
        actions={chosen && <FigureExports path={`/api/indicators/${chosen.code}`} search={exported(search, chosen)} />}
      />
      <PageState query={query}>
        {() =>
          chosen === undefined ? (
            <Empty words={noIndicators} />
          ) : (
            <div className="indicators">
              <IndicatorChoice indicators={indicators} chosen={chosen.code} choose={choose} />
              <IndicatorView key={chosen.code} indicator={chosen} search={search} />
            </div>
          )
        }
      </PageState>
    </div>
  )
}

function exported({ query }: ReturnType<typeof useIndicatorSearch>, { by }: Indicator): URLSearchParams {
  const search = new URLSearchParams(query)
  if (!search.has('by') && by[0] !== undefined) search.set('by', by[0])
  return search
}

type ChoiceParts = {
  readonly indicators: readonly Indicator[]
  readonly chosen: string
  readonly choose: (code: string) => void
}

/** The indicators by their grain: a list at a desk, a picker on a phone. */
function IndicatorChoice({ indicators, chosen, choose }: ChoiceParts) {
  const words = useWords(indicatorTexts)
  const { say } = useLanguage()
  const ofGrain = (grain: Grain) => indicators.filter((indicator) => indicator.grain === grain)
  const shown = grains.filter((grain) => ofGrain(grain).length > 0)
  if (useIsPhone())
    return (
      <Select
        aria-label={words.choose}
        value={chosen}
        onChange={choose}
        options={shown.map((grain) => ({
          label: say(grainWords[grain].title),
          options: ofGrain(grain).map((indicator) => ({ value: indicator.code, label: say(indicator.words) })),
        }))}
      />
    )
  return (
    <nav className="panel" aria-label={words.choose}>
      {shown.map((grain) => (
        <section key={grain} className="indicators-list">
          <h2>{say(grainWords[grain].title)}</h2>
          {ofGrain(grain).map((indicator) => (
            <Button
              key={indicator.code}
              type={indicator.code === chosen ? 'primary' : 'text'}
              aria-current={indicator.code === chosen}
              onClick={() => choose(indicator.code)}
            >
              {say(indicator.words)}
            </Button>
          ))}
        </section>
      ))}
    </nav>
  )
}
