import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { explanationOf, mayOpen, menuFor, sentenceOf, stageOf } from './doors.ts'
import { namesOf } from './names.ts'
import type { Audience, Page, StageWeb } from './stage-web.ts'

const Nothing = () => null
const words = (zh: string): Words => ({ zh, en: zh })
const page = (path: `/${string}`, roles: Audience, order: number | undefined, group = '办理'): Page => ({
  path,
  title: words(path),
  roles,
  load: async () => ({ Page: Nothing }),
  ...(order === undefined ? {} : { menu: { group: words(group), order } }),
})
const door = (name: string, pages: readonly Page[]): StageWeb => ({
  name,
  title: words(name),
  pages,
  factSentences: { [`${name}Done`]: (fact: { at: number }) => words(`${name} at ${fact.at}`) },
  factReasons: { [`${name}Done`]: () => ({ rule: 'HANDLE-01', inputs: [] }) },
  ticketActions: [],
})
const doors = [
  door('intake', [page('/portal', 'public', 1, '公众'), page('/desk', ['operator'], 1, '受理')]),
  door('handle', [
    page('/second', 'signed-in', 2),
    page('/first', ['leader', 'operator'], 1),
    page('/detail', 'signed-in', undefined),
  ]),
]
const pathsFor = (role: 'operator' | 'auditor' | undefined) =>
  menuFor(doors, role === undefined ? null : { role }).map(({ title, pages }) => [
    title.zh,
    ...pages.map(({ path }) => path),
  ])

test('the menu goes by stages and orders, and holds nothing one may not open', () => {
  expect(pathsFor('operator')).toEqual([
    ['受理', '/desk'],
    ['办理', '/first', '/second'],
  ])
  expect(pathsFor('auditor')).toEqual([['办理', '/second']])
  expect(pathsFor(undefined)).toEqual([['公众', '/portal']])
})

test('nobody in particular opens public pages only', () => {
  expect(mayOpen('public', null)).toBe(true)
  expect(mayOpen('signed-in', null)).toBe(false)
  expect(mayOpen(['operator'], { role: 'operator' })).toBe(true)
  expect(mayOpen(['operator'], { role: 'leader' })).toBe(false)
})

test('a fact is told and explained by the stage that records it; a stranger is told by its type', () => {
  const names = namesOf(
    undefined,
    () => undefined,
    () => undefined,
  )
  const fact = { type: 'handleDone', at: 7 as Moment }
  expect(sentenceOf(doors, fact, names).zh).toBe('handle at 7')
  expect(explanationOf(doors, fact, names)?.rule).toBe('HANDLE-01')
  expect(stageOf(doors, fact)?.name).toBe('handle')
  const stranger = { type: 'Unheard', at: 7 as Moment }
  expect(sentenceOf(doors, stranger, names).en).toBe('Unheard')
  expect(explanationOf(doors, stranger, names)).toBeUndefined()
})
