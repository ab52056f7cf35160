import './evaluation.css'
import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import { nowMoment } from '#desk/clock.ts'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { EvaluationAnswer } from '../../model-api.ts'
import { CertaintyChart } from './certainty-chart.tsx'
import { ConfusionPanel } from './confusion-panel.tsx'
import { DriftChart } from './drift-chart.tsx'
import { ModelsPanel } from './models-panel.tsx'
import { WorstConfusions } from './worst-confusions.tsx'

const spans = [1, 3, 6, 12]
const usualSpan = 3

/** How models were judged, and how their proposals and people's choices agree: by month, by category, by certainty. [CLASSIFY-05] */
export function EvaluationPage() {
  const { say } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const months = Number(search.get('months') ?? usualSpan)
  const to = dateOf(nowMoment()).slice(0, 7)
  const query = useRead(`/api/classify/evaluation?from=${monthsBefore(to, months - 1)}&to=${to}`, EvaluationAnswer)
  const options = spans.map((value) => ({
    value,
    label: say({ zh: `最近 ${value} 个月`, en: `Last ${value} months` }),
  }))
  const choose = (value: number) => {
    const next = new URLSearchParams(search)
    next.set('months', String(value))
    setSearch(next, { replace: true })
  }
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '识别评测', en: 'Evaluation of reading' })}
        actions={
          <Select
            aria-label={say({ zh: '期间', en: 'Span' })}
            value={months}
            options={options}
            onChange={choose}
            popupMatchSelectWidth={false}
          />
        }
      />
      <ModelsPanel />
      <PageState query={query}>{(evaluation) => <Judged evaluation={evaluation} />}</PageState>
    </div>
  )
}

function Judged({ evaluation }: { readonly evaluation: EvaluationAnswer }) {
  if (evaluation.pairs.length === 0)
    return (
      <Empty
        words={{
          zh: '这段时间没有由人分类的工单。有人分类后，这里显示建议与人的选择是否一致。',
          en: 'Nobody classified a ticket in this span. Once people do, their choices are held against the proposals here.',
        }}
      />
    )
  return (
    <>
      <div className="evaluation-charts">
        <DriftChart evaluation={evaluation} />
        <CertaintyChart certainty={evaluation.certainty} />
      </div>
      <ConfusionPanel pairs={evaluation.pairs} />
      <WorstConfusions pairs={evaluation.pairs} />
    </>
  )
}

function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 - count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
