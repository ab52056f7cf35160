import { Tag } from 'antd'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import { leadColumn, levelColumn, numberColumn, placeColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { ToldRow } from '../api.ts'
import type { LadderStep } from '../events.ts'
import { inboxFilters } from './inbox-columns.tsx'
import { clockNames, ladderWords } from './words.ts'

const filters = [{ name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' } as const, ...inboxFilters]

/** Clocks that have reminded and still run: who was told, from the handler up. */
export function RemindersPage() {
  return (
    <TicketTable
      title={{ zh: '逐级提醒', en: 'Reminders' }}
      path="/api/reminders"
      row={ToldRow}
      columns={columns}
      filters={filters}
      defaultSort="told:desc"
      empty={{
        zh: '没有提醒。时限用去规定份额而仍未办的工单会出现在这里。',
        en: 'No reminders. Tickets whose time runs out appear here.',
      }}
    />
  )
}

/** Reminders to posts that nobody holds: an alarm for whoever can fill them. */
export function UnheardPage() {
  return (
    <TicketTable
      title={{ zh: '无人可告', en: 'Nobody to tell' }}
      path="/api/reminders/unheard"
      row={ToldRow}
      columns={columns}
      filters={filters}
      defaultSort="told:desc"
      empty={{
        zh: '应告知的岗位都有人。岗位空缺而无人可告的提醒会出现在这里。',
        en: 'Every post that must be told is held. Reminders that find nobody appear here.',
      }}
    />
  )
}

const columns: readonly Column<ToldRow>[] = [
  {
    key: 'told',
    title: { zh: '提醒', en: 'Reminded' },
    width: 120,
    sort: true,
    role: 'clock',
    cell: ({ told }) => <At moment={told} />,
  },
  {
    key: 'clock',
    title: { zh: '时钟', en: 'Clock' },
    width: 110,
    cell: ({ clock, share }, _, say) => `${say(clockNames[clock])} ${Math.round(share * 100)} %`,
  },
  {
    key: 'tells',
    title: { zh: '告知', en: 'Told' },
    width: 190,
    cell: ({ tells, missing }, _, say) => tells.map((step) => <Told key={step} {...{ step, missing, say }} />),
  },
  {
    key: 'due',
    title: { zh: '办结', en: 'Result' },
    width: 140,
    cell: ({ due }) => due && <DeadlineTag due={due} rule="CLOCK-01" />,
  },
  { ...numberColumn, width: 124 },
  titleColumn,
  leadColumn,
  { ...placeColumn, width: 140, shown: false },
  { ...levelColumn, width: 72 },
]

type ToldParts = {
  readonly step: LadderStep
  readonly missing: readonly LadderStep[]
  readonly say: (words: { readonly zh: string; readonly en: string }) => string
}

function Told({ step, missing, say }: ToldParts) {
  return missing.includes(step) ? (
    <Tag color="error">
      {say(ladderWords[step])} · {say({ zh: '空缺', en: 'nobody' })}
    </Tag>
  ) : (
    <Tag>{say(ladderWords[step])}</Tag>
  )
}
