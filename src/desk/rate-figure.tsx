import './rate-figure.css'
import type { Rate } from '#foundations/statistics/rate.ts'
import type { Interval } from '#foundations/statistics/wilson-interval.ts'
import { changeWords, countWords, percentWords, rateWords } from './rate-words.ts'
import { dictionary, useWords } from './words.ts'

const texts = dictionary(
  { none: '样本不足', points: '个百分点', full: '全口径', appraised: '考核', interval: '95 % 区间' },
  { none: 'too few', points: 'points', full: 'Full', appraised: 'Appraised', interval: '95 % interval' },
)

export type RateParts = {
  readonly rate: Rate
  readonly interval?: Interval | undefined
  /** Shares between which the interval's bar is drawn; a table's rows share one. */
  readonly scale?: Interval | undefined
  /** Difference of shares against the period before. */
  readonly change?: number | undefined
}

/** A rate with its denominator, and where asked its interval and its change in points; "—" where nothing was counted. */
export function RateFigure({ rate, interval, scale = { low: 0, high: 1 }, change }: RateParts) {
  const words = useWords(texts)
  const figure = rateWords(rate)
  if (figure === undefined)
    return (
      <span className="rate rate-none">
        —{' '}
        <small>
          {words.none} {countWords(rate.numerator)}/{countWords(rate.denominator)}
        </small>
      </span>
    )
  return (
    <span className="rate figures">
      <span className="rate-percent">{figure.percent}</span> <small>{figure.counts}</small>
      {change !== undefined && (
        <small title={words.points}>
          {changeWords(change)} <span className="visually-hidden">{words.points}</span>
        </small>
      )}
      {interval && <IntervalBar rate={rate} interval={interval} scale={scale} />}
    </span>
  )
}

type BarParts = { readonly rate: Rate; readonly interval: Interval; readonly scale: Interval }

function IntervalBar({ rate, interval: { low, high }, scale }: BarParts) {
  const words = useWords(texts)
  const text = `${words.interval} ${percentWords(low)} – ${percentWords(high)}`
  const at = (value: number) => ((value - scale.low) / (scale.high - scale.low)) * 100
  return (
    <svg className="rate-interval" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={text}>
      <title>{text}</title>
      <line x1="0" x2="100" y1="4" y2="4" className="rate-axis" vectorEffect="non-scaling-stroke" />
      <rect x={at(low)} width={Math.max(at(high) - at(low), 0.6)} y="2" height="4" className="rate-span" />
      <rect x={at(rate.numerator / rate.denominator) - 0.6} width="1.2" y="0" height="8" className="rate-point" />
    </svg>
  )
}

/** The same rate in both scopes side by side. */
export function TwoScopes({ full, appraised }: { readonly full: Rate; readonly appraised: Rate }) {
  const words = useWords(texts)
  return (
    <span className="two-scopes">
      <span>
        <small>{words.full}</small> <RateFigure rate={full} />
      </span>
      <span>
        <small>{words.appraised}</small> <RateFigure rate={appraised} />
      </span>
    </span>
  )
}
