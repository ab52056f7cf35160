import { Button } from 'antd'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useWords } from '#desk/words.ts'
import { ratingReaders } from '../audiences.ts'
import { Corrections } from '../period-api.ts'
import { CorrectionTickets } from './correction-tickets.tsx'
import { changeOf } from './department-behind.tsx'
import { FigureExports } from './figure-exports.tsx'
import { FigureTable } from './figure-table.tsx'
import { periodTexts } from './period-words.ts'

type Unit = Corrections['units'][number]

/** What came too late: published beside now, per unit; the published figures stay. [APPRAISE-11] */
export function PeriodCorrections({ period }: { readonly period: string }) {
  const words = useWords(periodTexts)
  const query = useRead(`/api/periods/${period}/corrections`, Corrections)
  return (
    <section className="panel stack">
      <div className="row">
        <h2>{words.corrections}</h2>
        <FigureExports path={`/api/periods/${period}/corrections`} search={new URLSearchParams()} />
      </div>
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
  const { values, change } = useAddress(['unit'])
  return (
    <>
      <p>{words.correctionHint(tickets)}</p>
      <FigureTable<Unit>
        name="corrections"
        rows={units}
        rowKey={({ unit }) => unit}
        empty={words.noCorrections}
        columns={[
          { key: 'unit', title: words.unit, isHead: true, cell: ({ unit }) => names.unit(unit) },
          {
            key: 'published',
            title: words.published,
            value: (row) => row.published?.score,
            cell: (row) => <Placed placed={row.published} />,
          },
          { key: 'now', title: words.now, value: (row) => row.now?.score, cell: (row) => <Placed placed={row.now} /> },
          { key: 'change', title: words.change, value: changeIn, cell: (row) => <Change row={row} /> },
          {
            key: 'tickets',
            title: words.tickets,
            value: (row) => row.tickets,
            cell: (row) =>
              mayList ? (
                <Button type="link" size="small" className="figures" onClick={() => change({ unit: row.unit })}>
                  {row.tickets}
                </Button>
              ) : (
                row.tickets
              ),
          },
        ]}
      />
      {mayList && <CorrectionTickets period={period} unit={values.unit} all={() => change({ unit: undefined })} />}
    </>
  )
}

/** The points of the score that late facts would bring; undefined where one side has none. */
function changeIn({ published, now }: Unit): number | undefined {
  return published?.score === undefined || now?.score === undefined ? undefined : now.score - published.score
}

function Change({ row }: { readonly row: Unit }) {
  const words = useWords(periodTexts)
  const change = changeIn(row)
  if (change === undefined) return <span className="quiet">—</span>
  const climb = (row.published?.rank ?? 0) - (row.now?.rank ?? 0)
  return (
    <span className="figures">
      {changeOf(change, words.points)} · {changeOf(climb, words.places, 0)}
    </span>
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
