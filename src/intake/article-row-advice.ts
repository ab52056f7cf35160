import type { Words } from '#foundations/rulebook/api.ts'
import type { ArticleRowReason } from './read-article-row.ts'

/** What to do about each fault of a row of articles. */
export const articleRowAdvice: Readonly<Record<ArticleRowReason, Words>> = {
  'id-faulty': {
    zh: '编号须为字母、数字、点和连字符，至多 40 个',
    en: 'Write the id in letters, digits, dots and hyphens, at most 40',
  },
  'id-repeated': { zh: '此编号在文件中不止一行，请只保留一行', en: 'This id stands in several rows; keep one' },
  missing: { zh: '请填写此项', en: 'Fill in this field' },
  'too-long': { zh: '内容太长，请精简', en: 'Shorten it' },
  'not-known': { zh: '本市没有此编码，请核对', en: 'The city has no such code; check it' },
  'date-faulty': { zh: '日期须写作 2026-11-23', en: 'Write the date like 2026-11-23' },
  'dates-reversed': { zh: '有效期止不得早于起', en: 'The last day may not lie before the first' },
  'not-yes-or-no': { zh: '请写“是”或“否”', en: 'Write yes or no' },
  'row-malformed': { zh: '此行读不出或列数多于表头', en: 'The row cannot be read, or has more cells than headings' },
}
