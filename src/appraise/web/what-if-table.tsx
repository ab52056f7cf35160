import { Table } from 'antd'
import { percentWords } from '#desk/rate-words.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { WhatIfAnswer } from '../what-if-api.ts'
import { stepWords, whatIfTexts } from './what-if-words.ts'

type Row = WhatIfAnswer['rows'][number]
type Stand = Row['after']

/** Who would move and why, the farthest first; a row opens to what each rate brings to its score. */
export function WhatIfTable({ answer }: { readonly answer: WhatIfAnswer }) {
  const words = useWords(whatIfTexts)
  const names = useNames()
  const moved = answer.rows.filter(({ before, after }) => before?.rank !== after?.rank).length
  return (
    <section className="stack">
      <p className="figures">
        <b>{words.summary(moved, answer.rows.length)}</b> ·{' '}
        {words.span(dateOf(momentOf(answer.from)), dateOf(momentOf(answer.to)))}
        {answer.provisional > 0 && <> · {words.provisional(answer.provisional)}</>}
      </p>
      <Table<Row>
        size="small"
        rowKey="unit"
        dataSource={[...answer.rows]}
        scroll={{ x: 'max-content' }}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: true }}
        expandable={{ expandedRowRender: (row) => <ScoreParts row={row} /> }}
        columns={[
          { key: 'unit', title: words.unit, render: (_, { unit }) => names.unit(unit) },
          { key: 'rank', title: words.rank, className: 'figures', render: (_, row) => <Ranks row={row} /> },
          { key: 'score', title: words.score, className: 'figures', render: (_, row) => <Scores row={row} /> },
          { key: 'why', title: words.why, render: (_, row) => <Steps row={row} /> },
          { key: 'counts', title: words.counts, className: 'figures', render: (_, row) => <Counts row={row} /> },
        ]}
      />
    </section>
  )
}

/** Ranks climbed; undefined without both ranks. */
function climbOf({ before, after }: Row): number | undefined {
  return before?.rank === undefined || after?.rank === undefined ? undefined : before.rank - after.rank
}

function Ranks({ row }: { readonly row: Row }) {
  const words = useWords(whatIfTexts)
  const climb = climbOf(row)
  const { before, after } = row
  return (
    <span>
      {before?.rank ?? '—'} → <b>{after?.rank ?? '—'}</b>{' '}
      <small className="quiet">
        {climb !== undefined && climb > 0 && `↑ ${words.rises(climb)}`}
        {climb !== undefined && climb < 0 && `↓ ${words.falls(-climb)}`}
        {climb === 0 && words.same}
        {after?.group !== undefined && ` · ${words.group} ${before?.group ?? '—'} → ${after.group}`}
      </small>
    </span>
  )
}

function Scores({ row: { before, after } }: { readonly row: Row }) {
  return (
    <>
      {before?.score?.toFixed(1) ?? '—'} → <b>{after?.score?.toFixed(1) ?? '—'}</b>
    </>
  )
}

function Counts({ row: { before, after } }: { readonly row: Row }) {
  const counts = (stand: Stand) => (stand === undefined ? '—' : `${stand.valid}/${stand.volume}`)
  const [was, is] = [counts(before), counts(after)]
  return was === is ? was : `${was} → ${is}`
}

function Steps({ row: { steps, before, after } }: { readonly row: Row }) {
  const words = useWords(whatIfTexts)
  const { say, list } = useLanguage()
  const [was, is] = [before?.score !== undefined, after?.score !== undefined]
  if (was !== is) return was ? words.unscored : words.scored
  if (steps.length === 0) return <span className="quiet">{words.nothing}</span>
  return list(steps.map(({ step, points }) => `${say(stepWords[step])} ${signed(points)}`))
}

function signed(points: number): string {
  return `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`
}

const rates = ['response', 'resolution', 'satisfaction', 'signing', 'closing'] as const

function ScoreParts({ row: { before, after } }: { readonly row: Row }) {
  const words = useWords(whatIfTexts)
  const partOf = (stand: Stand, rate: string) => stand?.parts.find((part) => part.rate === rate)
  const shown = rates.filter((rate) => partOf(before, rate) ?? partOf(after, rate))
  const cell = (stand: Stand, rate: string) => {
    const part = partOf(stand, rate)
    return part === undefined ? '—' : `${percentWords(part.share)} · ${part.points.toFixed(1)}/${part.most.toFixed(0)}`
  }
  return (
    <table className="what-if-parts figures">
      <thead>
        <tr>
          <th>{words.part}</th>
          <th>{words.before}</th>
          <th>{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((rate) => (
          <tr key={rate}>
            <th scope="row">{words[rate]}</th>
            <td>{cell(before, rate)}</td>
            <td>{cell(after, rate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
