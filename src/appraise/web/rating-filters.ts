import { channelWords, requesterWords } from '#desk/demand-words.ts'
import type { FilterField } from '#desk/ticket-table.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { satisfiedAnswers, solvedAnswers } from '../api.ts'
import { satisfiedWords, solvedWords } from './words.ts'

const yesNo = (yes: Words, no: Words) => [
  { value: 'true', words: yes },
  { value: 'false', words: no },
]

const choicesOf = (words: Readonly<Record<string, Words>>) =>
  Object.entries(words).map(([value, said]) => ({ value, words: said }))

const fixed: readonly FilterField[] = [
  { name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' },
  { name: 'created', title: { zh: '受理', en: 'Received' }, kind: 'span' },
  {
    name: 'valid',
    title: { zh: '有效回访', en: 'Valid call-back' },
    kind: 'choice',
    choices: yesNo({ zh: '有效', en: 'valid' }, { zh: '无', en: 'none' }),
  },
  {
    name: 'solved',
    title: { zh: '解决', en: 'Solved' },
    kind: 'choice',
    choices: solvedAnswers.map((value) => ({ value, words: solvedWords[value] })),
  },
  {
    name: 'satisfied',
    title: { zh: '满意', en: 'Satisfied' },
    kind: 'choice',
    choices: satisfiedAnswers.map((value) => ({ value, words: satisfiedWords[value] })),
  },
  {
    name: 'excluded',
    title: { zh: '口径', en: 'Scope' },
    kind: 'choice',
    choices: yesNo({ zh: '已剔除', en: 'excluded' }, { zh: '计入考核', en: 'appraised' }),
  },
  {
    name: 'signed_in_time',
    title: { zh: '签收', en: 'Signed' },
    kind: 'choice',
    choices: yesNo({ zh: '按时签收', en: 'in time' }, { zh: '未按时签收', en: 'not in time' }),
  },
  {
    name: 'closed_in_time',
    title: { zh: '办结', en: 'Closed' },
    kind: 'choice',
    choices: yesNo({ zh: '按时办结', en: 'in time' }, { zh: '未按时办结', en: 'not in time' }),
  },
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'level', title: { zh: '等级', en: 'Level' }, kind: 'level' },
  { name: 'kind', title: { zh: '诉求类型', en: 'Kind' }, kind: 'demand-kind' },
  { name: 'channel', title: { zh: '渠道', en: 'Channel' }, kind: 'choice', choices: choicesOf(channelWords) },
  {
    name: 'requester',
    title: { zh: '诉求人', en: 'Requester' },
    kind: 'choice',
    choices: choicesOf(requesterWords),
  },
  {
    name: 'contacted',
    title: { zh: '联系', en: 'Contacted' },
    kind: 'choice',
    choices: yesNo({ zh: '已联系', en: 'contacted' }, { zh: '未联系', en: 'not contacted' }),
  },
]

/** By what the tickets of appraisal may be narrowed. */
export function useRatingFilters(): readonly FilterField[] {
  const categories: Iterable<string> = useCity()?.categories.keys() ?? []
  const names = useNames()
  const leaves = Array.from(categories, (code) => ({ value: code, words: names.category(code) }))
  return [...fixed, { name: 'category', title: { zh: '分类', en: 'Category' }, kind: 'choice', choices: leaves }]
}
