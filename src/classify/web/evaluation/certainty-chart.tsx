import { Chart } from '#desk/chart.tsx'
import { rateWords } from '#desk/rate-words.ts'
import { useLanguage } from '#desk/words.ts'
import type { EvaluationAnswer } from '../../model-api.ts'

/** Whether proposals are right as often as they claim: the share right against the mean probability, tenth by tenth. */
export function CertaintyChart({ certainty }: Pick<EvaluationAnswer, 'certainty'>) {
  const { say } = useLanguage()
  const words = {
    title: say({ zh: '把握与实际正确率', en: 'Claimed certainty and share right' }),
    claimed: say({ zh: '把握', en: 'Claimed' }),
    right: say({ zh: '实际正确', en: 'Right' }),
    ideal: say({ zh: '理想', en: 'Ideal' }),
  }
  const points = certainty.map(({ sum, count, agreed }) => ({ claimed: sum / count, right: agreed / count }))
  const tenths = (value: number) => Math.round(value * 1000) / 10
  const option = {
    legend: { top: 0 },
    grid: { top: 36 },
    tooltip: { trigger: 'item' as const },
    xAxis: { type: 'value' as const, min: 0, max: 100, name: words.claimed },
    yAxis: { type: 'value' as const, min: 0, max: 100 },
    series: [
      {
        type: 'line' as const,
        name: words.right,
        symbolSize: 8,
        data: points.map(({ claimed, right }) => [tenths(claimed), tenths(right)]),
      },
      {
        type: 'line' as const,
        name: words.ideal,
        symbol: 'none',
        lineStyle: { type: 'dashed' as const },
        data: [
          [0, 0],
          [100, 100],
        ],
      },
    ],
  }
  const rows = certainty.map(({ tenth, count, agreed, sum }) => {
    const rate = rateWords({ numerator: agreed, denominator: count })
    return [
      `${tenth * 10}–${(tenth + 1) * 10} %`,
      `${tenths(sum / count)} %`,
      rate === undefined ? '—' : `${rate.percent} ${rate.counts}`,
    ]
  })
  const head = [words.claimed, say({ zh: '平均', en: 'Mean' }), words.right]
  return (
    <section className="panel">
      <Chart title={words.title} option={option} table={{ head, rows }} height={220} />
    </section>
  )
}
