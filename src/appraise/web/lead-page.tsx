import './leads.css'
import { Descriptions, Table } from 'antd'
import { Link, useParams } from 'react-router'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import { leadWorkers } from '../audiences.ts'
import { LeadFile, type LeadRow, type LeadTicket } from '../lead-api.ts'
import { DemoConductNote } from './demo-conduct-note.tsx'
import { LeadSteps } from './lead-steps.tsx'
import { LeadState } from './lead-table.tsx'
import { chanceText, expectedText, testWords } from './lead-words.ts'
import { LeadWork } from './lead-work.tsx'

/** One question: what was seen, what was expected and by which assumption, the tickets, and what is done about it. [APPRAISE-16] */
export function LeadPage() {
  const { lead = '' } = useParams()
  const path = `/api/integrity/leads/${lead}` as const
  return <PageState query={useRead(path, LeadFile)}>{(file) => <OneLead file={file} path={path} />}</PageState>
}

type Parts = { readonly file: LeadFile; readonly path: `/api/integrity/leads/${string}` }

function OneLead({ file, path }: Parts) {
  const { say } = useLanguage()
  const names = useNames()
  const { role } = useActor()
  const { lead } = file
  const words = testWords[lead.test]
  return (
    <div className="stack">
      <PageHead
        title={say(words.title)}
        hint={<LeadState lead={lead} />}
        actions={<Link to="/appraise/leads">{say({ zh: '全部线索', en: 'All leads' })}</Link>}
      />
      <DemoConductNote />
      <p className="leads-asked">{say(words.question(names.unit(lead.unit), lead))}</p>
      <p className="quiet">
        {say({
          zh: '这是一个问题，不是结论；不影响任何得分与排名。常见的正常原因：',
          en: 'This is a question, no finding; no score or rank depends on it. Honest reasons may be: ',
        })}
        {say(words.honest)}
        {say({ zh: '。', en: '.' })}
      </p>
      <Figures lead={lead} />
      <Tickets tickets={file.tickets} />
      <LeadSteps steps={file.steps} />
      {leadWorkers.some((worker) => worker === role) && lead.phase !== 'concluded' && (
        <LeadWork file={file} path={path} />
      )}
    </div>
  )
}

function Figures({ lead }: { readonly lead: LeadRow }) {
  const { say } = useLanguage()
  const names = useNames()
  const items = [
    [{ zh: '单位', en: 'Unit' }, names.unit(lead.unit)],
    [{ zh: '考核期', en: 'Period' }, lead.period],
    [
      { zh: '实见', en: 'Seen' },
      say({ zh: `${lead.seen} 件（共 ${lead.cases} 件）`, en: `${lead.seen} of ${lead.cases}` }),
    ],
    [{ zh: '预期', en: 'Expected' }, expectedText(lead.expected)],
    [{ zh: '偶然出现的概率', en: 'By chance alone (p)' }, chanceText(lead.chance)],
    [say({ zh: `按 ${lead.units} 个单位校正`, en: `Corrected for ${lead.units} units` }), chanceText(lead.corrected)],
    [{ zh: '假设', en: 'Assumption' }, say(testWords[lead.test].assumption)],
  ] as const
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 2, xl: 3 }}
      items={items.map(([label, children], key) => ({
        key,
        label: typeof label === 'string' ? label : say(label),
        children,
        ...(key === items.length - 1 ? { span: 'filled' as const } : {}),
      }))}
    />
  )
}

function Tickets({ tickets }: { readonly tickets: readonly LeadTicket[] }) {
  const { say } = useLanguage()
  return (
    <section className="stack">
      <h2>{say({ zh: `所涉工单（${tickets.length}）`, en: `The tickets (${tickets.length})` })}</h2>
      <Table<LeadTicket>
        rowKey="ticket"
        size="small"
        dataSource={[...tickets]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'number',
            title: say({ zh: '编号', en: 'Number' }),
            render: (_, { ticket, number }) => <TicketLink ticket={ticket}>{number}</TicketLink>,
          },
          {
            key: 'said',
            title: say({ zh: '诉求', en: 'Demand' }),
            render: (_, row) => <p className="leads-text">{row.said ?? row.title}</p>,
          },
          {
            key: 'answer',
            title: say({ zh: '答复', en: 'Answer' }),
            render: (_, row) => <p className="leads-text">{row.answer ?? '—'}</p>,
          },
          {
            key: 'caller',
            title: say({ zh: '来电号码', en: 'Phone' }),
            render: (_, { caller }) => (caller === null ? '—' : say({ zh: `号码 ${caller}`, en: `No. ${caller}` })),
          },
          ...(['contacted', 'closed', 'rated'] as const).map((step) => ({
            key: step,
            title: say(stepWords[step]),
            render: (_: unknown, row: LeadTicket) => {
              const at = row[step]
              return at === null ? '—' : <At moment={at} />
            },
          })),
        ]}
      />
    </section>
  )
}

const stepWords = {
  contacted: { zh: '联系', en: 'Contacted' },
  closed: { zh: '办结', en: 'Closed' },
  rated: { zh: '回访', en: 'Rated' },
} as const
