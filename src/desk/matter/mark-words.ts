import type { Words } from '#foundations/rulebook/api.ts'
import type { MarkKind } from '#foundations/text/marks.ts'

/** What is marked in a text, by name: colour alone says nothing. */
export const markWords: Readonly<Record<MarkKind, Words>> = {
  counts: { zh: '要紧', en: 'matters' },
  discounted: { zh: '不计', en: 'not counted' },
  place: { zh: '地点', en: 'place' },
  time: { zh: '时间', en: 'time' },
  amount: { zh: '金额', en: 'amount' },
  phone: { zh: '电话', en: 'phone' },
  identity: { zh: '证件', en: 'identity' },
  plate: { zh: '车牌', en: 'plate' },
  firm: { zh: '单位', en: 'firm' },
  estate: { zh: '小区', en: 'estate' },
  school: { zh: '学校', en: 'school' },
  line: { zh: '线路', en: 'line' },
  person: { zh: '人名', en: 'person' },
}
