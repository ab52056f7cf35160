import { expect, test } from 'vitest'
import type { TicketAction } from '../stage-web.ts'
import { groupByReason } from './grouped-reasons.ts'
import type { Judged } from './use-judged.ts'

const barred = (name: string, reason: string, rule: `HANDLE-${number}`): Judged => ({
  action: {
    name,
    title: { zh: name, en: name },
    tone: 'plain',
    roles: [],
    reasons: { 'not-yours': { zh: '不由贵单位主办', en: 'Not yours' } },
    judge: () => ({ possible: true }),
    load: () => Promise.reject(new Error('no form here')),
  } satisfies TicketAction,
  possibility: { possible: false, reason, rule },
})

test('actions barred for the same reason stand together with their rules; what is possible stays out', () => {
  const open: Judged = { ...barred('open', '', 'HANDLE-9'), possibility: { possible: true } }
  const groups = groupByReason([
    barred('sign', 'not-yours', 'HANDLE-1'),
    open,
    barred('wait', 'no-wording', 'HANDLE-4'),
    barred('resolve', 'not-yours', 'HANDLE-3'),
  ])
  expect(
    groups.map(({ words, actions }) => [words.zh, ...actions.map(({ action, rule }) => [action.name, rule])]),
  ).toEqual([
    ['不由贵单位主办', ['sign', 'HANDLE-1'], ['resolve', 'HANDLE-3']],
    ['no-wording', ['wait', 'HANDLE-4']],
  ])
})
