import { Collapse, Table } from 'antd'
import { PageState } from '#desk/page-state.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { type CorrectionRow, CorrectionRows } from '../period-api.ts'
import { periodTexts } from './period-words.ts'

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

/** Tickets of a closed period that would count otherwise now, opened when one wants to see them. [APPRAISE-11] */
export function CorrectionTickets({ period }: { readonly period: string }) {
  const words = useWords(periodTexts)
  return <Collapse items={[{ key: 'tickets', label: words.list, children: <Tickets period={period} /> }]} />
}

function Tickets({ period }: { readonly period: string }) {
  const words = useWords(periodTexts)
  const query = useRead(`/api/periods/${period}/correction-tickets`, CorrectionRows)
  return (
    <PageState query={query}>
      {({ rows }) => (
        <Table<CorrectionRow>
          size="small"
          rowKey="ticket"
          dataSource={[...rows]}
          scroll={{ x: 'max-content' }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          columns={[
            {
              key: 'number',
              title: words.number,
              render: (_, { ticket, number }) => <TicketLink ticket={ticket as TicketId}>{number}</TicketLink>,
            },
            { key: 'title', title: words.ticketTitle, dataIndex: 'title' },
            { key: 'published', title: words.published, render: (_, row) => <Was row={row} /> },
            { key: 'now', title: words.now, render: (_, row) => <Counting lead={row.lead} counted={row} /> },
          ]}
        />
      )}
    </PageState>
  )
}

function Was({ row }: { readonly row: CorrectionRow }) {
  const counted = {
    valid: row.was_valid,
    solved: row.was_solved,
    satisfied: row.was_satisfied,
    excluded: row.was_excluded,
  }
  return <Counting lead={row.was_lead} counted={counted} />
}

function Counting({ lead, counted }: { readonly lead: string | null; readonly counted: Counted }) {
  const names = useNames()
  const { say } = useLanguage()
  return [...(lead === null ? [] : [names.unit(lead)]), say(countedWords(counted))].join(' · ')
}
