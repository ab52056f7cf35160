import { Button, Table } from 'antd'
import { useState } from 'react'
import { read } from '#desk/api-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useTry } from '#desk/use-try.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { type DraftAnswer, DryRunAnswer } from '../../catalogue-api.ts'
import { gapWords } from '../words.ts'
import { catalogueWords } from './catalogue-words.ts'
import { draftPath } from './use-draft.ts'

type Move = DryRunAnswer['moves'][number]

/** Which tickets of the last month the draft would send elsewhere. [DISPATCH-04] */
export function DryRun({ draft: { edition, revision } }: { readonly draft: DraftAnswer }) {
  const { say } = useLanguage()
  const { run, pending, problem } = useTry()
  const [tried, setTried] = useState<{ readonly revision: number; readonly answer: DryRunAnswer }>()
  const dryRun = () =>
    run(async () => setTried({ revision, answer: await read(`${draftPath(edition)}/dry-run`, DryRunAnswer) }))
  return (
    <section className="panel stack">
      <h2>{say({ zh: '按上月工单试算', en: 'Dry run over the last month' })}</h2>
      <div className="row">
        <Button loading={pending} onClick={dryRun}>
          {say({ zh: '试算', en: 'Try' })}
        </Button>
        {tried !== undefined && <b>{say(sumWords(tried.answer))}</b>}
        {tried !== undefined && tried.revision !== revision && (
          <span>▲ {say({ zh: '草案此后有改动，请重新试算', en: 'The draft has changed since; try again' })}</span>
        )}
      </div>
      {problem !== undefined && <Problem problem={problem} />}
      {tried !== undefined && tried.answer.moves.length > 0 && <Moves moves={tried.answer.moves} />}
    </section>
  )
}

function sumWords({ tickets, moving }: DryRunAnswer) {
  return {
    zh: `${tickets} 件中有 ${moving} 件将改派`,
    en: `${moving} of ${tickets} would move`,
  }
}

function Moves({ moves }: { readonly moves: readonly Move[] }) {
  const { say } = useLanguage()
  const words = useWords(catalogueWords)
  const names = useNames()
  const named = ({ unit, line, gap }: Move['from']) => (
    <>
      {unit === undefined ? say(gapWords[gap as keyof typeof gapWords] ?? { zh: '—', en: '—' }) : names.unit(unit)}{' '}
      {line !== undefined && <code className="quiet">{line}</code>}
    </>
  )
  return (
    <Table<Move>
      size="small"
      rowKey={({ from, to }) => [from.unit, from.gap, from.line, to.unit, to.gap, to.line].join(' ')}
      dataSource={moves}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'from', title: say({ zh: '原到', en: 'From' }), render: (_, { from }) => named(from) },
        { key: 'to', title: say({ zh: '将到', en: 'To' }), render: (_, { to }) => <strong>{named(to)}</strong> },
        { key: 'tickets', title: words.tickets, dataIndex: 'tickets', align: 'end' },
        {
          key: 'samples',
          title: say({ zh: '例如', en: 'Such as' }),
          render: (_, { samples }) => (
            <span className="row">
              {samples.map(({ ticket, number }) => (
                <TicketLink key={ticket} ticket={ticket}>
                  {number}
                </TicketLink>
              ))}
            </span>
          ),
        },
      ]}
    />
  )
}
