import { Link } from 'react-router'
import { At } from '#desk/instant.tsx'
import { leadColumn, placeColumn } from '#desk/ticket-columns.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { DepartmentTicketRow, type DepartmentWork, departmentWorks } from '../department-api.ts'
import { departmentTexts, workWords } from './department-words.ts'

const columns: readonly Column<DepartmentTicketRow>[] = [
  { key: 'number', title: { zh: '编号', en: 'Number' }, width: 128, role: 'number' },
  { key: 'title', title: { zh: '标题', en: 'Title' }, width: 'grow', role: 'title' },
  { ...leadColumn, key: 'lead' },
  { ...placeColumn, key: 'place' },
  {
    key: 'received',
    title: { zh: '受理', en: 'Received' },
    width: 120,
    sort: true,
    cell: ({ received }) => received && <At moment={received} />,
  },
  {
    key: 'at',
    title: { zh: '计入', en: 'Counted' },
    width: 120,
    role: 'clock',
    cell: ({ at }) => at && <At moment={at} />,
  },
  { key: 'cases', title: { zh: '结果', en: 'Outcome' }, width: 230, cell: (row, _, say) => say(outcomeOf(row)) },
]

/** What was counted on a ticket, in words. */
function outcomeOf({ cases, in_time, part_done, score, due, done, groundless }: DepartmentTicketRow): Words {
  const said: readonly (Words | false)[] = [
    cases > 1 && { zh: `${cases} 次`, en: `${cases} times` },
    in_time !== null && (in_time ? { zh: '及时到场', en: 'in time' } : { zh: '迟到或未到', en: 'late or never' }),
    part_done !== null && (part_done ? { zh: '事项完成', en: 'part done' } : { zh: '事项未完成', en: 'not done' }),
    score !== null && { zh: `评价 ${score} 分`, en: `verdict ${score}` },
    due !== null &&
      (isInTime(due, done) ? { zh: '按时协办', en: 'in time' } : { zh: '逾期或未办', en: 'late or not done' }),
    groundless !== null &&
      (groundless ? { zh: '退单不成立', en: 'return groundless' } : { zh: '退单', en: 'returned' }),
  ]
  const parts = said.filter((one) => one !== false)
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') }
}

function isInTime(due: string, done: string | null): boolean {
  return done !== null && Date.parse(done) <= Date.parse(due)
}

/** The tickets behind one number of the figures of departments, as far as row scope reaches. [APPRAISE-13, APPRAISE-14] */
export function DepartmentTicketsPage() {
  const { say } = useLanguage()
  const words = useWords(departmentTexts)
  const names = useNames()
  const { values } = useAddress(['unit', 'work', 'period'])
  const work: DepartmentWork = departmentWorks.find((one) => one === values.work) ?? 'called'
  const { unit = '', period = '' } = values
  const back = `/appraise/departments${period && `?${new URLSearchParams({ period })}`}`
  return (
    <>
      <TicketTable
        title={{ zh: titleOf('zh'), en: titleOf('en') }}
        path="/api/departments/tickets"
        row={DepartmentTicketRow}
        columns={columns}
        defaultSort="received:desc"
        fixed={{ unit, work, ...(period && { period }) }}
        filters={[
          { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
          { name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' },
          { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
        ]}
        empty={{
          zh: '您职责范围内没有这样的工单。',
          en: 'No such tickets among those your post may see.',
        }}
      />
      <p className="quiet no-print">
        <Link to={back}>{words.back}</Link> · {say({ zh: words.hint, en: words.hint })}
      </p>
    </>
  )

  function titleOf(language: 'zh' | 'en'): string {
    return [names.unit(unit), workWords[work][language], period].filter(Boolean).join(' · ')
  }
}
