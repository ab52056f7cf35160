import type { Example } from '#foundations/learning/text-model.ts'
import type { Said } from '#foundations/learning/text-pieces.ts'

/** What is wrong with a line of messages: it is no record at all, or a field of it is missing, no text, or blank. */
export type LineProblem =
  | { readonly problem: 'no-record' }
  | { readonly problem: 'missing' | 'no-text' | 'blank'; readonly field: string }

type Fields = { readonly [field: string]: unknown }

/** The message a record tells: its `text`, which may be empty, and its `title` where it has one. */
export function readSaid(record: unknown): Said | LineProblem {
  if (!isRecord(record)) return { problem: 'no-record' }
  const { text, title } = record
  if (typeof text !== 'string') return notText(text, 'text')
  if (title === undefined || title === null) return { text }
  return typeof title === 'string' ? { text, title } : notText(title, 'title')
}

/** The message a record tells and the class it has, its `label`; neither may be blank. */
export function readExample(record: unknown): Example | LineProblem {
  const said = readSaid(record)
  if ('problem' in said || !isRecord(record)) return said as LineProblem
  const { label } = record
  if (typeof label !== 'string') return notText(label, 'label')
  if (said.text.trim() === '') return { problem: 'blank', field: 'text' }
  return label.trim() === '' ? { problem: 'blank', field: 'label' } : { ...said, label: label.trim() }
}

/** The words a row of a table tells, kept apart by spaces, and the class they belong to. */
export function readTokens(row: { readonly [column: string]: string }): Example | LineProblem {
  const { tokens, label } = row
  const read = readExample({ text: tokens, label })
  return 'field' in read && read.field === 'text' ? { ...read, field: 'tokens' } : read
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notText(value: unknown, field: string): LineProblem {
  return { problem: value === undefined ? 'missing' : 'no-text', field }
}
