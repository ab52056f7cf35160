import { theme } from 'antd'
import { Chart } from '#desk/chart.tsx'
import { useNames } from '#desk/use-city.ts'
import { useWords } from '#desk/words.ts'
import { funnelConfidences, funnelLimit, standingInFunnel } from '#foundations/fairness/funnel.ts'
import type { Fairness, FairUnit } from '../fairness-api.ts'
import { fairnessTexts } from './fairness-words.ts'

type Parts = {
  readonly adjusted: NonNullable<Fairness['adjusted']>
  readonly rows: readonly FairUnit[]
  readonly chosen: string | undefined
  readonly onChoose: (unit: string) => void
}

/** How many places along the funnel its limits are drawn at. */
const steps = 40

/** Every unit by how many answers it has and how far it lies from what was to be expected, within the limits of chance. */
export function FairnessFunnel({ adjusted, rows, chosen, onChoose }: Parts) {
  const words = useWords(fairnessTexts)
  const names = useNames()
  const { token } = theme.useToken()
  const colours = { inside: token.colorTextTertiary, outside: token.colorWarning, far: token.colorError }
  const distance = ({ score, expected }: FairUnit) => tenth(score - expected)
  const pointOf = (row: FairUnit) => ({
    name: row.unit,
    value: [Math.round(row.effective), distance(row)],
    symbolSize: row.unit === chosen ? 15 : 8,
    ...(row.unit === chosen ? { itemStyle: { color: token.colorPrimary } } : {}),
    label: { show: row.unit === chosen, formatter: names.unit(row.unit), position: 'right' as const },
  })
  const points = standings.map((standing) => ({
    type: 'scatter' as const,
    name: words[standing],
    itemStyle: { color: colours[standing] },
    data: rows
      .filter(({ score, expected, deviation }) => standingInFunnel(score - expected, deviation) === standing)
      .map(pointOf),
  }))
  const option = {
    legend: { top: 0, data: points.map(({ name }) => name) },
    grid: { top: 36, bottom: 26 },
    tooltip: {
      trigger: 'item' as const,
      formatter: (item: unknown) => tooltipOf(item, names.unit),
    },
    xAxis: { type: 'log' as const, name: words.answers, nameLocation: 'middle' as const, nameGap: 24 },
    yAxis: { type: 'value' as const, name: words.distance },
    series: [...points, ...limitsOf(adjusted, rows, token.colorTextSecondary)],
  }
  const head = [words.unit, words.answers, words.score, words.expected, words.distance, words.standing]
  const table = rows.map((row) => [
    names.unit(row.unit),
    row.answers,
    row.score.toFixed(1),
    row.expected.toFixed(1),
    distance(row),
    words[standingInFunnel(row.score - row.expected, row.deviation)],
  ])
  return <Chart title={words.funnel} option={option} table={{ head, rows: table }} height={380} onClick={onChoose} />
}

const standings = ['inside', 'outside', 'far'] as const

/** The limits on both sides, dashed for the narrow ones. */
function limitsOf(funnel: NonNullable<Fairness['adjusted']>, rows: readonly FairUnit[], color: string) {
  const most = Math.max(...rows.map(({ effective }) => effective), 20)
  const least = Math.max(5, Math.min(...rows.map(({ effective }) => effective)))
  const places = Array.from({ length: steps + 1 }, (_, step) => least * (most / least) ** (step / steps))
  return funnelConfidences.flatMap((confidence, index) =>
    [1, -1].map((side) => ({
      type: 'line' as const,
      name: `${confidence * 100} %`,
      symbol: 'none',
      silent: true,
      lineStyle: { type: index === 0 ? ('dashed' as const) : ('solid' as const), width: 1, color },
      data: places.map((answers) => [tenth(answers), side * funnelLimit(funnel, answers, confidence)]),
    })),
  )
}

function tooltipOf(item: unknown, nameOf: (unit: string) => string): string {
  const { name = '', value = [] } = item as { readonly name?: string; readonly value?: readonly number[] }
  const [answers = 0, away = 0] = value
  const holder = document.createElement('span')
  holder.textContent = `${nameOf(name)}: ${away > 0 ? '+' : ''}${away} (n = ${answers})`
  return holder.innerHTML
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
