import { useMemo } from 'react'
import { Chart } from '#desk/chart.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Dimension } from '#foundations/indicators/grains.ts'
import type { IndicatorFigures } from '../indicator-api.ts'
import { drawn } from './indicator-figure.tsx'
import { dimensionWords, indicatorTexts } from './indicator-words.ts'
import { useKeyNames } from './use-key-names.ts'

const most = 20
const rowHeight = 24
const times = ['day', 'week', 'month']

/** One indicator as a line over time, or as bars of the groups that need a look first: the lowest where more is better. */
export function IndicatorChart({ figures }: { readonly figures: IndicatorFigures }) {
  const words = useWords(indicatorTexts)
  const { say } = useLanguage()
  const nameOf = useKeyNames()
  const { indicator, by, rows } = figures
  const dimension = by[0] ?? ''
  const isTime = times.includes(dimension)
  const points = rows
    .map((row) => ({ name: nameOf(dimension, row.keys[0] ?? null), value: drawn(indicator, row), cases: row.cases }))
    .filter(({ value }) => isTime || value !== null)
  const end = indicator.better === 'more' ? 'lowest' : 'greatest'
  const shown = isTime ? points : fromEnd(points, end).slice(0, most)
  const key = JSON.stringify(shown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the points are a new list with every render; their text tells them apart
  const option = useMemo(() => (isTime ? lineOf(shown) : barsOf(shown)), [key, isTime])
  if (shown.every(({ value }) => value === null)) return null
  const head = [dimension === '' ? '' : say(dimensionWords[dimension as Dimension]), words.figure, words.of]
  return (
    <section className="panel">
      <Chart
        title={`${say(indicator.words)} ${shown.length < points.length ? words[end](shown.length, points.length) : ''}`}
        option={option}
        table={{ head, rows: shown.map(({ name, value, cases }) => [name, value ?? '—', cases]) }}
        height={isTime ? 260 : shown.length * rowHeight + 40}
      />
    </section>
  )
}

type Point = { readonly name: string; readonly value: number | null; readonly cases: number }

function fromEnd(points: readonly Point[], end: 'lowest' | 'greatest'): readonly Point[] {
  const sign = end === 'lowest' ? 1 : -1
  return points.toSorted((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)))
}

function lineOf(points: readonly Point[]) {
  return {
    tooltip: { trigger: 'axis' as const },
    xAxis: { type: 'category' as const, data: points.map(({ name }) => name) },
    yAxis: { type: 'value' as const, scale: true },
    series: [{ type: 'line' as const, symbolSize: 6, data: points.map(({ value }) => value) }],
  }
}

function barsOf(points: readonly Point[]) {
  return {
    tooltip: { trigger: 'axis' as const },
    xAxis: { type: 'value' as const },
    yAxis: { type: 'category' as const, inverse: true, data: points.map(({ name }) => name) },
    series: [{ type: 'bar' as const, barMaxWidth: 14, data: points.map(({ value }) => value) }],
  }
}
