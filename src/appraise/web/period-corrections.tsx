import { Table } from 'antd'
import { PageState } from '#desk/page-state.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useWords } from '#desk/words.ts'
import { ratingReaders } from '../audiences.ts'
import { Corrections } from '../period-api.ts'
import { CorrectionTickets } from './correction-tickets.tsx'
import { periodTexts } from './period-words.ts'

type Unit = Corrections['units'][number]

/** What came too late: published beside now, per unit; the published figures stay. [APPRAISE-11] */
export function PeriodCorrections({ period }: { readonly period: string }) {
  const words = useWords(periodTexts)
  const query = useRead(`/api/periods/${period}/corrections`, Corrections)
  return (
    <section className="panel stack">
      <h2>{words.corrections}</h2>
      <PageState query={query}>
        {(corrections) =>
          corrections.tickets === 0 ? (
            <p className="quiet">{words.noCorrections}</p>
          ) : (
            <CorrectedUnits corrections={corrections} />
          )
        }
      </PageState>
    </section>
  )
}

function CorrectedUnits({ corrections: { period, tickets, units } }: { readonly corrections: Corrections }) {
  const words = useWords(periodTexts)
  const names = useNames()
  const { role } = useActor()
  const mayList = ratingReaders.some((reader) => reader === role)
  return (
    <>
      <p>{words.correctionHint(tickets)}</p>
      <Table<Unit>
        size="small"
        rowKey="unit"
        dataSource={[...units]}
        scroll={{ x: 'max-content' }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        columns={[
          { key: 'unit', title: words.unit, render: (_, { unit }) => names.unit(unit) },
          { key: 'published', title: words.published, render: (_, { published }) => <Placed placed={published} /> },
          { key: 'now', title: words.now, render: (_, { now }) => <Placed placed={now} /> },
          { key: 'tickets', title: words.tickets, align: 'end', dataIndex: 'tickets', className: 'figures' },
        ]}
      />
      {mayList && <CorrectionTickets period={period} />}
    </>
  )
}

function Placed({ placed }: { readonly placed: Unit['now'] }) {
  const words = useWords(periodTexts)
  if (placed === undefined) return <span className="quiet">{words.absent}</span>
  const { rank, score, valid, volume } = placed
  return (
    <span className="figures ranking-scopes">
      <span>{words.rankAndScore(rank === undefined ? '—' : String(rank), score?.toFixed(1) ?? '—')}</span>
      <small className="quiet">{words.counts(valid, volume)}</small>
    </span>
  )
}
