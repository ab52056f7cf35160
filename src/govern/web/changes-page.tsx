import './govern.css'
import { Select, Table, Tag } from 'antd'
import { roleWords, wordsFor } from '#desk/demand-words.ts'
import { Empty } from '#desk/empty.tsx'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useLanguage } from '#desk/words.ts'
import { type ChangeRow, ChangeRows } from '../api.ts'
import { DifferenceTable } from './difference-table.tsx'
import { MoreButton } from './more-button.tsx'
import { usePages } from './use-pages.ts'
import { subjectWords } from './words.ts'

/** Every change of what the city is run by: when, by whom, what. The journal cannot be altered. */
export function ChangesPage() {
  const { say } = useLanguage()
  const { values, change } = useAddress(['subject'])
  const pages = usePages('/api/reference-changes', values, ChangeRows)
  const subject = say({ zh: '全部对象', en: 'Every subject' })
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '变更日志', en: 'Changes' })}
        hint={say({ zh: '规则、目录、单位、地点、词语的每次变更', en: 'Rules, catalogue, units, places and words' })}
        actions={
          <Select<string>
            allowClear
            popupMatchSelectWidth={false}
            placeholder={subject}
            aria-label={subject}
            value={values.subject ?? null}
            onChange={(code) => change({ subject: code })}
            options={Object.entries(subjectWords).map(([value, words]) => ({ value, label: say(words) }))}
          />
        }
      />
      <PageState query={{ ...pages, data: pages.data?.pages }}>
        {(read) => <Changes rows={read.flatMap(({ rows }) => rows)} />}
      </PageState>
      <MoreButton pages={pages} />
    </div>
  )
}

function Changes({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const { say } = useLanguage()
  if (rows.length === 0)
    return (
      <Empty
        words={{
          zh: '还没有变更。批准新规则版本或导入城市数据后会出现在这里。',
          en: 'No change yet. Approving an edition or importing city data appears here.',
        }}
      />
    )
  return (
    <Table<ChangeRow>
      size="small"
      rowKey="position"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      expandable={{ rowExpandable: hasDetail, expandedRowRender: (row) => <Detail {...row} /> }}
      columns={[
        { key: 'at', title: say({ zh: '时间', en: 'When' }), render: (_, { at }) => <At moment={at} /> },
        {
          key: 'subject',
          title: say({ zh: '对象', en: 'Subject' }),
          render: (_, row) => say(wordsFor(subjectWords, row.subject)),
        },
        { key: 'how', title: say({ zh: '变更', en: 'Change' }), render: (_, row) => <HowMuch {...row} /> },
        {
          key: 'by',
          title: say({ zh: '经办', en: 'By' }),
          render: (_, { by }) => `${by.name} · ${say(wordsFor(roleWords, by.role))}`,
        },
      ]}
    />
  )
}

const hasDetail = ({ addedCodes, differences }: ChangeRow) => addedCodes.length + differences.length > 0

function HowMuch({ added, changed, removed }: ChangeRow) {
  const { say } = useLanguage()
  return (
    <span className="row figures">
      {added > 0 && <Tag>{say({ zh: `+ 新增 ${added}`, en: `+ ${added} added` })}</Tag>}
      {changed > 0 && <Tag>{say({ zh: `± 修改 ${changed}`, en: `± ${changed} changed` })}</Tag>}
      {removed > 0 && <Tag color="error">{say({ zh: `− 移除 ${removed}`, en: `− ${removed} removed` })}</Tag>}
    </span>
  )
}

function Detail({ added, addedCodes, differences }: ChangeRow) {
  const { say, list } = useLanguage()
  const rest = added - addedCodes.length
  return (
    <div className="stack">
      {addedCodes.length > 0 && (
        <p>
          <span className="quiet">{say({ zh: '新增', en: 'Added' })} </span>
          {list(addedCodes)}
          {rest > 0 && say({ zh: ` 等，另有 ${rest} 项`, en: ` and ${rest} more` })}
        </p>
      )}
      {differences.length > 0 && <DifferenceTable differences={differences} />}
    </div>
  )
}
