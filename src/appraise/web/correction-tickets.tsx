import { Collapse, Table, Tag } from 'antd'
import { PageState } from '#desk/page-state.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { type CorrectionRow, CorrectionRows } from '../period-api.ts'
import { FigureExports } from './figure-exports.tsx'
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

type Parts = {
  readonly period: string
  /** Whose tickets alone are listed. */
  readonly unit: string | undefined
  readonly all: () => void
}

/** Tickets of a closed period that would count otherwise now, opened when one wants to see them. [APPRAISE-11] */
export function CorrectionTickets(parts: Parts) {
  const words = useWords(periodTexts)
  const names = useNames()
  const { unit, all } = parts
  return (
    <Collapse
      key={unit ?? 'all'}
      defaultActiveKey={unit === undefined ? [] : ['tickets']}
      items={[
        {
          key: 'tickets',
          label: (
            <span className="row">
              {words.list}
              {unit !== undefined && (
                <Tag closable onClose={all}>
                  {names.unit(unit)}
                </Tag>
              )}
            </span>
          ),
          children: <Tickets {...parts} />,
        },
      ]}
    />
  )
}

function Tickets({ period, unit }: Parts) {
  const words = useWords(periodTexts)
  const search = new URLSearchParams(unit === undefined ? {} : { unit })
  const path = `/api/periods/${period}/correction-tickets` as const
  const query = useRead(`${path}?${search}`, CorrectionRows)
  return (
    <PageState query={query}>
      {({ rows, more }) => (
        <>
          <div className="row">
            <FigureExports path={path} search={search} />
            {more && <span className="quiet">{words.cut(rows.length)}</span>}
          </div>
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
        </>
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
