import { useMemo } from 'react'
import { Chart } from '#desk/chart.tsx'
import { useNames } from '#desk/use-city.ts'
import { useWords } from '#desk/words.ts'
import type { DailyReport } from '../api.ts'
import { dailyTexts } from './words.ts'

/** How the streets at the end came there, cut by cut; a line has a gap where there was no score yet. */
export function TrendChart({ trend }: Pick<DailyReport, 'trend'>) {
  const words = useWords(dailyTexts)
  const names = useNames()
  const dates = useMemo(() => trend[0]?.points.map(({ date }) => date) ?? [], [trend])
  const option = useMemo(
    () => ({
      legend: { top: 0 },
      grid: { top: 36 },
      tooltip: { trigger: 'axis' as const },
      xAxis: { type: 'category' as const, data: dates.map((date) => date.slice(5)) },
      yAxis: { type: 'value' as const, scale: true },
      series: trend.map(({ unit, points }, index) => ({
        type: 'line' as const,
        name: names.unit(unit),
        symbol: ['circle', 'rect', 'triangle'][index % 3] ?? 'circle',
        symbolSize: 7,
        data: points.map(({ score }) => score ?? null),
      })),
    }),
    [trend, dates, names],
  )
  if (trend.length === 0) return null
  const rows = trend.map(({ unit, points }) => [names.unit(unit), ...points.map(({ score }) => score ?? words.none)])
  return (
    <section className="panel">
      <Chart title={words.trend} option={option} table={{ head: [words.unit, ...dates], rows }} height={220} />
    </section>
  )
}
