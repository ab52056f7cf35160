import { Breadcrumb, Table } from 'antd'
import { useSearchParams } from 'react-router'
import { RateFigure } from '#desk/rate-figure.tsx'
import { useLanguage } from '#desk/words.ts'
import type { Rate } from '#foundations/statistics/rate.ts'
import { wilsonInterval } from '#foundations/statistics/wilson-interval.ts'
import { type ClassRates, type Confusions, confusionsUnder, elsewhere } from '../../confusions.ts'
import type { JudgedPairRow } from '../../model-api.ts'
import { useClassNames } from './class-names.ts'

type Parts = { readonly pairs: readonly JudgedPairRow[] }
/** The widest matrix that is still read as one. */
const shownClasses = 24

/** What was proposed against what people chose: at the top of the path, and further down class by class. */
export function ConfusionPanel({ pairs }: Parts) {
  const { say } = useLanguage()
  const nameOf = useClassNames()
  const [search, setSearch] = useSearchParams()
  const under = search.get('under') ?? ''
  const confusions = confusionsUnder(under, pairs)
  const drill = (code: string) => {
    const next = new URLSearchParams(search)
    if (code === '') next.delete('under')
    else next.set('under', code)
    setSearch(next)
  }
  const parts = under === '' ? [] : under.split('.')
  const codes = ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('.'))]
  const items = codes.map((code) => ({
    key: code,
    title: (
      <button type="button" className="confusion-drill" onClick={() => drill(code)}>
        {code === '' ? say({ zh: '全部分类', en: 'All categories' }) : nameOf(code)}
      </button>
    ),
  }))
  return (
    <section className="panel stack">
      <h2>
        {say({
          zh: '混淆矩阵（行：人的选择，列：建议）',
          en: 'Confusions (rows: chosen by people, columns: proposed)',
        })}
      </h2>
      <Breadcrumb items={items} />
      <div className="evaluation-scroll">
        <Matrix confusions={confusions} nameOf={nameOf} drill={drill} />
      </div>
      <Rates classes={confusions.classes} nameOf={nameOf} />
    </section>
  )
}

type MatrixParts = {
  readonly confusions: Confusions
  readonly nameOf: (code: string) => string
  readonly drill: (code: string) => void
}

function Matrix({ confusions: { classes, cells }, nameOf, drill }: MatrixParts) {
  const { say } = useLanguage()
  const rows = classes.slice(0, shownClasses).map(({ code }) => code)
  const columns = [...rows, ...[elsewhere, ''].filter((extra) => rows.some((row) => cells.get(row)?.has(extra)))]
  return (
    <table className="confusion-matrix">
      <thead>
        <tr>
          <th scope="col">{say({ zh: '选择 ＼ 建议', en: 'Chosen ＼ proposed' })}</th>
          {columns.map((code) => (
            <th key={code} scope="col" title={nameOf(code)}>
              {nameOf(code)}
            </th>
          ))}
          <th scope="col">{say({ zh: '件数', en: 'n' })}</th>
        </tr>
      </thead>
      <tbody>
        {classes.slice(0, shownClasses).map(({ code, recall }) => (
          <tr key={code}>
            <th scope="row">
              {code.split('.').length < 3 ? (
                <button type="button" className="confusion-drill" onClick={() => drill(code)}>
                  {nameOf(code)}
                </button>
              ) : (
                nameOf(code)
              )}
            </th>
            {columns.map((column) => (
              <Cell key={column} count={cells.get(code)?.get(column)} isRight={column === code} />
            ))}
            <td>{recall.denominator}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ count, isRight }: { readonly count: number | undefined; readonly isRight: boolean }) {
  if (count === undefined) return <td />
  return <td className={isRight ? 'confusion-right' : 'confusion-wrong'}>{count}</td>
}

type RatesParts = { readonly classes: readonly ClassRates[]; readonly nameOf: (code: string) => string }

function Rates({ classes, nameOf }: RatesParts) {
  const { say } = useLanguage()
  const figure = (rate: Rate) => <RateFigure rate={rate} interval={wilsonInterval(rate)} />
  return (
    <Table<ClassRates>
      size="small"
      rowKey="code"
      dataSource={[...classes]}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'class', title: say({ zh: '分类', en: 'Category' }), render: (_, { code }) => nameOf(code) },
        {
          key: 'precision',
          title: say({ zh: '准确率（建议中对的）', en: 'Precision (right among proposed)' }),
          render: (_, { precision }) => figure(precision),
        },
        {
          key: 'recall',
          title: say({ zh: '召回率（应建议而建议的）', en: 'Recall (found among chosen)' }),
          render: (_, { recall }) => figure(recall),
        },
      ]}
    />
  )
}
