import './ranking-page.css'
import { Segmented, Select, Tag } from 'antd'
import { Link } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { rateWords } from '#desk/rate-words.ts'
import { useAddress } from '#desk/use-address.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { tables } from '../api.ts'
import { ClassAnswer } from '../class-api.ts'
import { conditionWords } from '../class-words.ts'
import { classTexts } from './class-texts.ts'
import { FigureExports } from './figure-exports.tsx'
import { FigureTable } from './figure-table.tsx'
import { PeriodPicker, ScoringPicker } from './league-pickers.tsx'
import { rankingTexts } from './ranking-words.ts'
import { UnitLink } from './unit-link.tsx'
import { useFigures } from './use-figures.ts'

type Row = ClassAnswer['rows'][number]

/** Units by class, and what each is asked to improve, in any period: with the rule and the figures it was decided by. [APPRAISE-12] */
export function ClassesPage() {
  const words = useWords(classTexts)
  const ranking = useWords(rankingTexts)
  const { values, query: search, change } = useAddress(['table', 'period', 'scoring', 'class'])
  search.delete('class')
  search.set('table', values.table === 'departments' ? 'departments' : 'streets')
  const query = useFigures(`/api/rankings/classes?${search}`, ClassAnswer)
  return (
    <div className="stack">
      <PageHead
        title={words.title}
        hint={words.hint}
        actions={<FigureExports path="/api/rankings/classes" search={search} />}
      />
      <div className="row no-print">
        <Segmented
          aria-label={words.title}
          value={search.get('table') ?? 'streets'}
          onChange={(table) => change({ table })}
          options={tables.map((table) => ({ value: table, label: ranking[table] }))}
        />
        <PeriodPicker value={query.data?.period.code} onChange={(period) => change({ period })} />
        <ScoringPicker
          value={query.data?.scoring}
          scorings={query.data?.scorings ?? []}
          onChange={(scoring) => change({ scoring })}
        />
        <ClassPicker answer={query.data} value={values.class} onChange={(found) => change({ class: found })} />
      </div>
      <PageState query={query}>{(answer) => <Classes answer={answer} wanted={values.class} />}</PageState>
    </div>
  )
}

type PickerParts = {
  readonly answer: ClassAnswer | undefined
  readonly value: string | undefined
  readonly onChange: (found: string | undefined) => void
}

function ClassPicker({ answer, value, onChange }: PickerParts) {
  const words = useWords(classTexts)
  const { say } = useLanguage()
  const count = (code: string) => answer?.rows.filter((row) => row.class === code).length ?? 0
  return (
    <Select
      allowClear
      aria-label={words.class}
      prefix={words.class}
      placeholder={words.all}
      value={value ?? null}
      popupMatchSelectWidth={false}
      onChange={(found) => onChange(found ?? undefined)}
      options={(answer?.classes ?? []).map(({ code, words: said }) => ({
        value: code,
        label: `${say(said)} ${count(code)}`,
      }))}
    />
  )
}

function Classes({ answer, wanted }: { readonly answer: ClassAnswer; readonly wanted: string | undefined }) {
  const words = useWords(classTexts)
  const ranking = useWords(rankingTexts)
  const { improvement, period, closed, edition } = answer
  const rows = answer.rows.filter((row) => wanted === undefined || row.class === wanted)
  const place = new Map(answer.classes.map(({ code }, at) => [code, at]))
  return (
    <>
      <p className="quiet figures">
        {closed ? words.published : ranking.provisional} · {words.edition(edition)} ·{' '}
        {words.rule(improvement.fewest, Math.round(improvement.gap * 1000) / 10)}
      </p>
      <FigureTable<Row>
        name="order"
        rows={rows}
        rowKey={({ unit }) => unit}
        empty={words.none}
        columns={[
          {
            key: 'rank',
            title: ranking.rank,
            isHead: true,
            value: ({ rank }) => rank,
            cell: ({ rank }) => rank ?? '—',
          },
          {
            key: 'unit',
            title: ranking.unit,
            isHead: true,
            width: 170,
            cell: ({ unit }) => <UnitLink unit={unit} period={period} />,
          },
          {
            key: 'class',
            title: words.class,
            isHead: true,
            value: (row) => (row.class === undefined ? undefined : place.get(row.class)),
            cell: (row) => <ClassTag answer={answer} row={row} />,
          },
          { key: 'score', title: ranking.score, value: ({ figures }) => figures.score, cell: Score },
          { key: 'why', title: words.why, width: 330, cell: (row) => <ClassWhy answer={answer} row={row} /> },
          {
            key: 'improve',
            title: words.improve,
            value: ({ improvements }) => improvements[0]?.gain,
            cell: (row) => <Improvements row={row} period={period.code} />,
          },
        ]}
      />
    </>
  )
}

function Score({ figures: { score } }: Row) {
  return <b className="figures">{score?.toFixed(1) ?? '—'}</b>
}

type RowParts = { readonly answer: ClassAnswer; readonly row: Row }

function ClassTag({ answer, row }: RowParts) {
  const { say } = useLanguage()
  const found = answer.classes.find(({ code }) => code === row.class)
  return found ? <Tag>{say(found.words)}</Tag> : null
}

/** Each condition of the class with the unit's own figure: all of them hold, and those of no class before it do. */
function ClassWhy({ answer, row: { class: code, figures } }: RowParts) {
  const { say } = useLanguage()
  const found = answer.classes.find((one) => one.code === code)
  if (found === undefined) return null
  return (
    <span className="ranking-scopes">
      {found.when.map((condition) => (
        <small key={condition.measure} className="figures">
          {say(conditionWords(condition, figures[condition.measure]))}
        </small>
      ))}
    </span>
  )
}

function Improvements({ row: { unit, improvements }, period }: { readonly row: Row; readonly period: string }) {
  const words = useWords(classTexts)
  const ranking: Readonly<Record<string, unknown>> = useWords(rankingTexts)
  if (improvements.length === 0) return null
  return (
    <span className="ranking-scopes">
      {improvements.map(({ rate, own, all, gain }) => (
        <small key={rate} className="figures">
          {String(ranking[rate] ?? rate)} {rateWords(own)?.percent} · {rateWords(own)?.counts} {words.against}{' '}
          {rateWords(all)?.percent}{' '}
          <Link to={`/appraise/rates?${new URLSearchParams({ by: 'category', unit, period })}`}>
            +{gain.toFixed(1)} {words.points}
          </Link>
        </small>
      ))}
    </span>
  )
}
