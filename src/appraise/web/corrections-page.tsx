import { leadColumn, numberColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import type { Words } from '#foundations/rulebook/api.ts'
import { CorrectionRow } from '../period-api.ts'

const answerWords: Readonly<Record<string, Words>> = {
  solved: { zh: '已解决', en: 'Solved' },
  partly: { zh: '部分解决', en: 'Partly solved' },
  unsolved: { zh: '未解决', en: 'Unsolved' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  basically: { zh: '基本满意', en: 'Basically satisfied' },
  unsatisfied: { zh: '不满意', en: 'Unsatisfied' },
}

type Counted = {
  readonly valid: boolean | null
  readonly solved: string | null
  readonly satisfied: string | null
  readonly excluded: boolean | null
}

function countedWords({ valid, solved, satisfied, excluded }: Counted): Words {
  if (valid === null) return { zh: '未计入', en: 'Not counted' }
  const answers = valid ? [solved, satisfied].flatMap((code) => (code === null ? [] : (answerWords[code] ?? []))) : []
  const none = { zh: '无有效回访', en: 'No valid call-back' }
  const parts = [...(answers.length === 0 ? [none] : answers), ...(excluded ? [{ zh: '已剔除', en: 'Excluded' }] : [])]
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') }
}

const columns: readonly Column<CorrectionRow>[] = [
  { ...numberColumn, width: 140 },
  titleColumn,
  { key: 'period', title: { zh: '考核期', en: 'Period' }, width: 90 },
  {
    key: 'was_lead',
    title: { zh: '公布时主办', en: 'Lead as published' },
    width: 150,
    cell: ({ was_lead, lead }, names) => (was_lead === null || was_lead === lead ? '' : names.unit(was_lead)),
  },
  leadColumn,
  {
    key: 'was_solved',
    title: { zh: '公布时', en: 'As published' },
    width: 170,
    cell: (row, _, say) =>
      say(
        countedWords({
          valid: row.was_valid,
          solved: row.was_solved,
          satisfied: row.was_satisfied,
          excluded: row.was_excluded,
        }),
      ),
  },
  {
    key: 'solved',
    title: { zh: '按现在', en: 'As of now' },
    width: 170,
    cell: (row, _, say) => say(countedWords(row)),
  },
]

/** Tickets of closed periods that would count otherwise now. [APPRAISE-11] */
export function CorrectionsPage() {
  return (
    <TicketTable
      title={{ zh: '更正工单', en: 'Corrections' }}
      path="/api/corrections"
      row={CorrectionRow}
      columns={columns}
      defaultSort="created:desc"
      filters={[
        { name: 'period', title: { zh: '考核期', en: 'Period' }, kind: 'text' },
        { name: 'number', title: { zh: '工单号', en: 'Number' }, kind: 'text' },
      ]}
      empty={{
        zh: '关闭后到来的事实没有改变任何一件工单的计入。',
        en: 'No late fact changed what counts of a ticket.',
      }}
    />
  )
}
