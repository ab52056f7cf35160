import { RateFigure } from '#desk/rate-figure.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Indicator } from '#foundations/indicators/api.ts'
import { type Figure, isShare } from '#foundations/indicators/figures.ts'
import { grainWords, indicatorTexts } from './indicator-words.ts'

type Parts = { readonly indicator: Indicator; readonly figure: Figure }

/** A figure with what it is of; a share with its interval where it has one, and no figure where the cases are too few. */
export function IndicatorFigure({ indicator, figure }: Parts) {
  const words = useWords(indicatorTexts)
  const { say } = useLanguage()
  const { cases, value, rate, interval } = figure
  const of = `${cases} ${say(grainWords[indicator.grain].cases)}`
  if (value === undefined)
    return (
      <span className="quiet figures">
        — <small>{`${words.few} · ${of}`}</small>
      </span>
    )
  if (rate !== undefined) return <RateFigure rate={rate} interval={interval} />
  return (
    <span className="figures">
      {`${numberWords(value)}${takesHours(indicator) ? ` ${words.hours}` : ''}`}
      {indicator.measure.take !== 'count' && <small className="quiet">{` · ${of}`}</small>}
    </span>
  )
}

/** Whether the indicator's numbers are hours. */
function takesHours({ measure }: Indicator): boolean {
  return (measure.take === 'median' || measure.take === 'sum') && measure.field.startsWith('hours')
}

/** A number as people read it: whole, or with one decimal. */
export function numberWords(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1)
}

/** A figure as a chart draws it: shares in per cent; null where there is none. */
export function drawn(indicator: Indicator, { value }: Figure): number | null {
  if (value === undefined) return null
  return isShare(indicator.measure) ? Number((value * 100).toFixed(1)) : Number(value.toFixed(2))
}
