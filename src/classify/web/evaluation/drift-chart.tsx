import { useMemo } from 'react'
import { Chart } from '#desk/chart.tsx'
import { percentWords, rateWords } from '#desk/rate-words.ts'
import { useLanguage } from '#desk/words.ts'
import { mixShifts } from '../../confusions.ts'
import type { EvaluationAnswer } from '../../model-api.ts'

/** How far proposals and choices agreed month by month, and how far the mix of categories moved. */
export function DriftChart({ evaluation: { months, mix } }: { readonly evaluation: EvaluationAnswer }) {
  const { say } = useLanguage()
  const words = {
    title: say({ zh: '逐月一致率与分类构成变化', en: 'Agreement and change of the mix, by month' }),
    month: say({ zh: '月份', en: 'Month' }),
    agreed: say({ zh: '建议与人一致', en: 'Proposal as chosen' }),
    shift: say({ zh: '构成变化', en: 'Mix changed' }),
    automatic: say({ zh: '自动分类', en: 'Automatic' }),
  }
  const shifts = useMemo(() => mixShifts(mix), [mix])
  const percent = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10)
  const option = {
    legend: { top: 0 },
    grid: { top: 36 },
    tooltip: { trigger: 'axis' as const },
    xAxis: { type: 'category' as const, data: months.map(({ month }) => month) },
    yAxis: { type: 'value' as const, min: 0, max: 100 },
    series: [
      {
        type: 'line' as const,
        name: words.agreed,
        symbolSize: 8,
        data: months.map(({ agreed, proposed }) => percent(agreed, proposed)),
      },
      {
        type: 'bar' as const,
        name: words.shift,
        barMaxWidth: 24,
        data: months.map(({ month }) => percent(shifts.get(month) ?? 0, 1)),
      },
    ],
  }
  const rows = months.map(({ month, agreed, proposed, automatic }) => {
    const rate = rateWords({ numerator: agreed, denominator: proposed })
    const shift = shifts.get(month)
    return [
      month,
      rate === undefined ? '—' : `${rate.percent} ${rate.counts}`,
      shift === undefined ? '—' : percentWords(shift),
      automatic,
    ]
  })
  const head = [words.month, words.agreed, words.shift, words.automatic]
  return (
    <section className="panel">
      <Chart title={words.title} option={option} table={{ head, rows }} height={220} />
    </section>
  )
}
