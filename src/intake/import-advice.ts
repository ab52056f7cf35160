import type { Advice } from '#foundations/places/row-problem.ts'
import type { ImportReason } from './import-cells.ts'

/** What to do about a row that cannot be imported. */
export const importAdvice: Advice<ImportReason> = {
  'time-in-future': { zh: '时间晚于现在，请改正', en: 'The time lies in the future; mend it' },
  'text-missing': { zh: '请填写诉求内容', en: 'Fill in what is asked' },
  'text-too-long': { zh: '内容超过字数上限，请缩短', en: 'The text is too long; shorten it' },
  'title-too-long': { zh: '标题超过字数上限，请缩短或留空', en: 'The title is too long; shorten it or leave it empty' },
  'place-unknown': {
    zh: '没有这个地点，请填街道、社区的名称或编码，或留空',
    en: 'No such place; give a street’s or community’s name or code, or leave it empty',
  },
  'place-ambiguous': { zh: '有多个同名地点，请填编码', en: 'Several places have this name; give the code' },
  'too-many-attachments': { zh: '附件太多', en: 'Too many attachments' },
  'attachment-too-large': { zh: '附件太大', en: 'An attachment is too large' },
  'media-type-not-allowed': { zh: '附件类型不受理', en: 'This type of attachment is not taken' },
  'too-many-cells': {
    zh: '本行的列数多于表头，内容中的逗号或引号请用引号括起',
    en: 'The row has more cells than headings; quote texts that hold commas or quotation marks',
  },
  'not-a-record': { zh: '本行不是一条完整的 JSON 记录', en: 'The line is no complete JSON record' },
  'characters-unreadable': {
    zh: '含有无法保存的字符，请删去或重新另存文件',
    en: 'Holds characters that cannot be kept; remove them or save the file anew',
  },
  'value-missing': { zh: '请填写此列', en: 'Fill in this column' },
  'time-unreadable': {
    zh: '时间无法识别，请写作 2026-11-23 10:12',
    en: 'The time cannot be read; write it like 2026-11-23 10:12',
  },
  'value-unknown': {
    zh: '不是可用的取值，请按导入说明填写',
    en: 'Not one of the values this column takes; see the import guide',
  },
}
