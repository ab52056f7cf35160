import { Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { ExclusionFigures } from '../exclusion-api.ts'

type Line = ExclusionFigures['all']

const columns: readonly (readonly [key: Exclude<keyof Line, 'key' | 'volume'>, title: Words])[] = [
  ['asked', { zh: '申请', en: 'Asked' }],
  ['granted', { zh: '已剔除', en: 'Excluded' }],
  ['refused', { zh: '未同意', en: 'Refused' }],
  ['open', { zh: '在办', en: 'Open' }],
  ['overdue', { zh: '逾期', en: 'Late' }],
  ['objected', { zh: '异议', en: 'Objections' }],
  ['upheld', { zh: '异议成立', en: 'Upheld' }],
]

/** What was asked to be left out of a period, by unit and by reason, every number with the tickets it is of. [APPRAISE-09] */
export function ExclusionFiguresPage() {
  const { say } = useLanguage()
  const names = useNames()
  const reasons = useCity()?.rulebook.appraise.exclusionReasons ?? []
  const [address] = useSearchParams()
  const period = address.get('period')
  const query = useRead(`/api/exclusions/figures${period === null ? '' : `?period=${period}`}`, ExclusionFigures)
  const reasonName = (code: string) => say(reasons.find((one) => one.code === code)?.words ?? { zh: code, en: code })
  return (
    <div className="stack">
      <PageHead title={say({ zh: '剔除统计', en: 'Exclusions counted' })} />
      <PageState query={query}>
        {(figures) => (
          <>
            <p className="quiet figures">
              {say({
                zh: `${figures.period.code} 考核期受理 ${figures.volume} 件，申请剔除 ${figures.all.asked} 件，已剔除 ${figures.all.granted} 件。剔除的工单仍计入全口径。`,
                en: `${figures.period.code}: of ${figures.volume} tickets ${figures.all.asked} were asked to be left out, ${figures.all.granted} are. They stay in the full scope.`,
              })}
            </p>
            <Lines title={{ zh: '单位', en: 'Unit' }} lines={figures.units} nameOf={names.unit} />
            <Lines title={{ zh: '理由', en: 'Reason' }} lines={figures.reasons} nameOf={reasonName} />
            <p className="quiet">
              <Link to="/portal/exclusions">{say({ zh: '对外公示的样子', en: 'What the public sees' })}</Link>
            </p>
          </>
        )}
      </PageState>
    </div>
  )
}

type LinesParts = { readonly title: Words; readonly lines: readonly Line[]; readonly nameOf: (key: string) => string }

function Lines({ title, lines, nameOf }: LinesParts) {
  const { say } = useLanguage()
  const hasVolume = lines.some(({ volume }) => volume !== undefined)
  return (
    <Table<Line>
      size="small"
      rowKey="key"
      dataSource={[...lines]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: say({ zh: '本考核期没有剔除申请。', en: 'Nothing was asked to be left out.' }) }}
      columns={[
        { key: 'key', title: say(title), render: (_, { key }) => nameOf(key) },
        ...(hasVolume ? [{ title: say({ zh: '工单量', en: 'Tickets' }), dataIndex: 'volume' }] : []),
        ...columns.map(([key, words]) => ({ title: say(words), dataIndex: key })),
      ]}
    />
  )
}
