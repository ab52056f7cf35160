import { Button } from 'antd'
import { useState } from 'react'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { give } from '../api-client.ts'
import { Problem } from '../refusal.tsx'
import { refreshAfter } from '../use-give.ts'
import { useLanguage, useWords } from '../words.ts'
import { listWords } from './list-words.ts'
import type { BulkAction, Marking, TicketRow } from './parts.ts'

type Parts<Row> = {
  readonly actions: readonly BulkAction<Row>[]
  readonly rows: readonly Row[]
  readonly marking: Marking
}
type Failure = { readonly ticket: string; readonly problem: Error }

/** One command for every marked row, one after the other; what was not done stays marked and says why. */
export function BulkBar<Row extends TicketRow>({ actions, rows, marking }: Parts<Row>) {
  const words = useWords(listWords)
  const { say } = useLanguage()
  const [progress, setProgress] = useState<number>()
  const [failures, setFailures] = useState<readonly Failure[]>([])
  const [last, setLast] = useState<BulkAction<Row>>()
  const marked = rows.filter(({ ticket }) => marking.marked.has(ticket))
  const run = async (action: BulkAction<Row>) => {
    setLast(action)
    const failed = await giveAll(action, marked, setProgress)
    setProgress(undefined)
    setFailures(failed)
    marking.mark(new Set(failed.map(({ ticket }) => ticket)))
  }
  if (marked.length === 0 && failures.length === 0) return null
  return (
    <div className="bulk-bar panel" role="status">
      <span className="figures">
        {progress === undefined ? words.marked(marked.length) : words.doing(progress, marked.length)}
      </span>
      {actions.map((action) => (
        <Button key={action.name} type="primary" loading={progress !== undefined} onClick={() => void run(action)}>
          {say(action.title)}
        </Button>
      ))}
      <Button onClick={() => marking.mark(new Set())}>{words.unmark}</Button>
      {failures[0] !== undefined && (
        <div className="bulk-failures">
          {words.bulkRefused(failures.length)}
          <Problem problem={failures[0].problem} reasons={last?.reasons ?? {}} />
        </div>
      )}
    </div>
  )
}

async function giveAll<Row extends TicketRow>(
  action: BulkAction<Row>,
  rows: readonly Row[],
  told: (done: number) => void,
) {
  const failed: Failure[] = []
  for (const [index, row] of rows.entries()) {
    told(index)
    const order = {
      ticket: row.ticket as TicketId,
      noun: action.noun,
      body: action.body(row),
      key: crypto.randomUUID(),
    }
    await give(order).catch((problem: Error) => failed.push({ ticket: row.ticket, problem }))
  }
  for (const { ticket } of rows.slice(-1)) await refreshAfter(ticket as TicketId)
  return failed
}
