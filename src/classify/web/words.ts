import type { Words } from '#foundations/rulebook/api.ts'
import type { ClassifyRefused } from '../classify-ticket.ts'

export const classifyReasons: Readonly<Record<ClassifyRefused, Words>> = {
  'not-received': { zh: '还没有受理', en: 'It has not been received' },
  'ticket-closed': { zh: '工单已经关闭', en: 'The ticket is closed' },
  'already-resolved': { zh: '已经办结，不能再改分类', en: 'It has a result; its classification stands' },
  'category-unknown': {
    zh: '目录中没有这个分类，请重新选择',
    en: 'The catalogue has no such category; choose another',
  },
  'level-unknown': { zh: '没有这个响应等级，请重新选择', en: 'There is no such level; choose another' },
  'place-unknown': { zh: '没有这个地点，请重新选择', en: 'The city has no such place; choose another' },
  'place-not-a-street': { zh: '地点须落到街道、乡镇或社区', en: 'The place must be a street, a town or lie in one' },
  'nothing-changed': { zh: '与现在的分类相同', en: 'It is classified so already' },
}
