import { readTime } from '#foundations/calendar/read-time.ts'
import type { IssueDemand } from './find-hot-issues.ts'

/** The columns of a file of messages, by what they hold. */
export const messageColumns = {
  id: '留言编号',
  requester: '留言用户',
  title: '留言主题',
  at: '留言时间',
  text: '留言详情',
  dislikes: '反对数',
  likes: '点赞数',
} as const

/** The columns without which a file tells nothing. */
export const neededColumns = [messageColumns.id, messageColumns.title, messageColumns.at, messageColumns.text] as const

export type MessageProblem = 'missing' | 'repeated' | 'time-unreadable' | 'no-count'
export type MessageFault = { readonly field: string; readonly value: string; readonly problem: MessageProblem }
export type MessageRead = { readonly demand: IssueDemand } | { readonly faults: readonly MessageFault[] }

/** A message as a demand, or every field of it that cannot be read; `known` holds the ids of the rows before. */
export function readMessage(cells: Readonly<Record<string, string>>, known: ReadonlySet<string>): MessageRead {
  const cell = (column: Column) => cells[messageColumns[column]]?.trim() ?? ''
  const [id, title, text, at] = [cell('id'), cell('title'), cell('text'), readTime(cell('at'))]
  const votes = countOf(cell('likes')) + countOf(cell('dislikes'))
  const faults = columns.flatMap((column) => {
    const problem = problemOf(column, cell, known)
    return problem === undefined ? [] : [{ field: messageColumns[column], value: cell(column), problem }]
  })
  if (at === undefined || faults.length > 0) return { faults }
  const requester = cell('requester')
  return { demand: { id, title, text, at, votes, ...(requester === '' ? {} : { requester }) } }
}

type Column = keyof typeof messageColumns
type Cell = (column: Column) => string
const columns: readonly Column[] = ['id', 'text', 'at', 'likes', 'dislikes']

function problemOf(column: Column, cell: Cell, known: ReadonlySet<string>): MessageProblem | undefined {
  const value = cell(column)
  const isVotes = column === 'likes' || column === 'dislikes'
  if (isVotes) return Number.isNaN(countOf(value)) ? 'no-count' : undefined
  if (column === 'text') return value + cell('title') === '' ? 'missing' : undefined
  if (value === '') return 'missing'
  return column === 'at' ? problemOfTime(value) : problemOfId(value, known)
}

const problemOfTime = (value: string) => (readTime(value) === undefined ? 'time-unreadable' : undefined)
const problemOfId = (value: string, known: ReadonlySet<string>) => (known.has(value) ? 'repeated' : undefined)

/** An empty cell counts as nought; NaN for what is no whole number. */
function countOf(text: string): number {
  return /^\d{0,9}$/.test(text) ? Number(text) : Number.NaN
}
