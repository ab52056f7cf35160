import { useWords } from '#desk/words.ts'
import { fairnessTexts } from './fairness-words.ts'

type Parts = {
  readonly rank: number
  readonly ranks: { readonly low: number; readonly high: number }
  /** How many were ranked. */
  readonly of: number
}

/** A rank's interval in numbers, and as a bar from the first rank to the last. */
export function RankInterval({ rank, ranks: { low, high }, of }: Parts) {
  const words = useWords(fairnessTexts)
  const at = (place: number) => (100 * (place - 0.5)) / of
  const text = `${words.ranks} ${low}–${high} / ${of}`
  return (
    <span className="fairness-ranks figures" title={text}>
      <span>
        {low}–{high} <small className="quiet">/ {of}</small>
      </span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={text}>
        <line x1="0" x2="100" y1="4" y2="4" className="axis" vectorEffect="non-scaling-stroke" />
        <rect
          x={at(low - 0.5)}
          width={Math.max(at(high + 0.5) - at(low - 0.5), 0.6)}
          y="2"
          height="4"
          className="span"
        />
        <rect x={at(rank) - 0.6} width="1.2" y="0" height="8" className="point" />
      </svg>
    </span>
  )
}
