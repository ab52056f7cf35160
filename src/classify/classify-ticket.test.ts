import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { placeCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { categories, levels } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater, monday, places } from '../../test/cast/city.ts'
import { type ClassifyTicket, classifyTicket } from './classify-ticket.ts'
import { classifyMemory } from './state.ts'

const city = castCity()
const said = { title: '暖气不热', text: '暖气不热，再不管就要着火了', address: '永安里东里3号楼' }
const received = { type: 'TicketReceived', at: monday, ...said }
const choice: ClassifyTicket = {
  kind: 'complaint',
  category: categories.tooCold,
  level: levels.day,
  place: places.yongan,
  directDispatch: true,
}

const after = (...types: string[]) => recall(classifyMemory, [received, ...types.map((type) => ({ type, at: monday }))])
const classify = (over: Partial<ClassifyTicket> = {}, state = after()) =>
  classifyTicket(state, { ...choice, ...over }, hoursLater(1), city)

function made(over: Partial<ClassifyTicket> = {}) {
  const decision = classify(over)
  if (!decision.accepted) throw new Error(`refused: ${decision.reason}`)
  return decision.facts[0] ?? { type: '', at: monday }
}

test('a person decides; tags, sensitive words and the proposal are kept beside the decision', () => {
  expect(made({ category: categories.leak })).toEqual({
    type: 'TicketClassified',
    at: hoursLater(1),
    ...choice,
    category: categories.leak,
    tags: ['住有所居'],
    sensitiveWords: ['着火'],
    raised: { to: levels.twoHours, because: ['着火'] },
    suggested: {
      category: categories.tooCold,
      because: ['暖气', '不热'],
      probability: expect.closeTo(0.93, 1),
      by: 'lexicon',
    },
    edition: '2019-01',
  })
})

test('where a model is in force, its proposal is kept with its edition; who decided in place of a person is named [CLASSIFY-02]', () => {
  const proposal = {
    category: categories.leak,
    level: levels.week,
    probability: 0.8,
    because: ['楼上'],
    by: '2026-11-01',
  }
  const learnt = castCity({ proposeCategory: () => [proposal] })
  const decision = classifyTicket(after(), { ...choice, decidedBy: '2026-11-01' }, hoursLater(1), learnt)
  expect(decision).toMatchObject({
    facts: [
      {
        suggested: { category: categories.leak, because: ['楼上'], probability: 0.8, by: '2026-11-01' },
        decidedBy: '2026-11-01',
      },
    ],
  })
  expect(made()).not.toHaveProperty('decidedBy')
})

test.each([
  ['category-unknown', { category: 'heat.no-such' as CategoryCode }],
  ['level-unknown', { level: '3h' as LevelCode }],
  ['place-unknown', { place: placeCode('110106001') }],
  ['place-not-a-street', { place: places.chaoyang }],
  ['place-not-a-street', { place: places.city }],
])('%s is refused [CLASSIFY-01]', (reason, over) => {
  expect(classify(over)).toEqual({ accepted: false, reason, rule: 'CLASSIFY-01' })
})

test('may be decided anew, but not the same again', () => {
  const state = recall(classifyMemory, [received, made()])
  expect(classify({}, state)).toMatchObject({ reason: 'nothing-changed' })
  expect(classify({ level: levels.week }, state).accepted).toBe(true)
})

test('not before it is received, after it is closed, or once it has a result; again in a second handling', () => {
  expect(classify({}, classifyMemory.start)).toMatchObject({ reason: 'not-received' })
  for (const closed of ['TicketAnswered', 'TicketDismissed', 'TicketWithdrawn'])
    expect(classify({}, after(closed))).toMatchObject({ reason: 'ticket-closed' })
  expect(classify({}, after('TicketResolved'))).toMatchObject({ reason: 'already-resolved' })
  const again = recall(classifyMemory, [
    received,
    made(),
    { type: 'TicketResolved', at: monday },
    { type: 'SecondHandlingOpened', at: monday },
  ])
  expect(classify({ level: levels.week }, again).accepted).toBe(true)
})
