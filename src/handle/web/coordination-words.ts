import type { FactSentences } from '#desk/stage-web.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { AddNoteRefused } from '../add-note.ts'
import type { CoordinationFact } from '../events.ts'
import type { ReportUpRefused } from '../report-up.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

const shared = {
  'no-unit-of-yours': { zh: '您的岗位没有所在单位', en: 'Your post has no unit' },
  closed: { zh: '本单已经办结或者撤回', en: 'It is closed or withdrawn' },
} as const

export const noteReasons: WordsOf<AddNoteRefused> = {
  ...shared,
  'note-empty': { zh: '请写明批注内容', en: 'Write the note' },
  'note-too-long': { zh: '批注过长，请精简', en: 'The note is too long; shorten it' },
  'to-yourself': { zh: '批注对象不能是本单位', en: 'It can not be for your own unit' },
  'unit-unknown': { zh: '没有这个单位，请重新选择', en: 'There is no such unit; choose again' },
  'unit-closed': { zh: '该单位已撤销，请另选', en: 'That unit is closed; choose another' },
}

export const reportReasons: WordsOf<ReportUpRefused> = {
  ...shared,
  'already-reported': { zh: '已经上报，等待答复', en: 'It is reported already; the answer is awaited' },
  'nobody-above': { zh: '本单位没有上一级', en: 'No unit stands above yours' },
  'why-missing': { zh: '请写明上报事由', en: 'Say why it is reported up' },
  'why-too-long': { zh: '上报事由过长，请精简', en: 'Too long; shorten it' },
}

/** How notes and reports up read on a timeline. */
export const coordinationSentences: FactSentences<CoordinationFact> = {
  NoteAdded: ({ unit, text, to }, names) => ({
    zh: `${names.unit(unit)}批注${to === undefined ? '' : `（致${names.unit(to)}）`}：${text}`,
    en: `${names.unit(unit)} noted${to === undefined ? '' : ` for ${names.unit(to)}`}: ${text}`,
  }),
  ReportedUp: ({ unit, to, why }, names) => ({
    zh: `${names.unit(unit)}上报${names.unit(to)}：${why}`,
    en: `${names.unit(unit)} reported it up to ${names.unit(to)}: ${why}`,
  }),
}
