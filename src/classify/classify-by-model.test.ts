import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { categories, levels } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater, monday, places } from '../../test/cast/city.ts'
import { type CameWith, classifyByModel } from './classify-by-model.ts'
import { classifyTicket } from './classify-ticket.ts'
import { classifyMemory } from './state.ts'

const edition = '2026-11-01'
const { certain, ...others } = castCity().rulebook.classify
const because = ['冰凉']
const learnt = (probability = certain.category, kind = certain.kind): City =>
  castCity({
    proposeCategory: () => [{ category: categories.tooCold, level: levels.day, probability, because, by: edition }],
    proposeKind: () => [{ kind: 'complaint', probability: kind, because, by: edition }],
  })

const received = { type: 'TicketReceived', at: monday, title: '', text: '家里冰凉', address: '' }
const said = (over: object = {}) => recall(classifyMemory, [{ ...received, ...over }])
const fromWeb: CameWith = { channel: 'web', place: places.yongan }
const decide = (city = learnt(), came = fromWeb, state = said()) => classifyByModel(state, came, hoursLater(0), city)

test('what is certain throughout is decided without a person, and says so [CLASSIFY-02]', () => {
  expect(decide()).toMatchObject({
    accepted: true,
    facts: [
      {
        type: 'TicketClassified',
        kind: 'complaint',
        category: categories.tooCold,
        level: levels.day,
        place: places.yongan,
        directDispatch: true,
        decidedBy: edition,
        suggested: { category: categories.tooCold, by: edition },
      },
    ],
  })
})

test.each([
  ['category-uncertain', learnt(certain.category - 0.01), fromWeb, {}],
  ['kind-uncertain', learnt(1, certain.kind - 0.01), fromWeb, {}],
  ['place-uncertain', learnt(), { channel: 'web' }, {}],
  ['place-uncertain', learnt(), { channel: 'web', place: places.chaoyang }, {}],
  ['channel-asks-a-person', learnt(), { ...fromWeb, channel: 'phone' }, {}],
  ['kind-asks-a-person', learnt(), { ...fromWeb, askedKind: 'consultation' }, {}],
  ['sensitive-words', learnt(), fromWeb, { text: '家里冰凉，楼道着火了' }],
  ['no-model', castCity(), fromWeb, {}],
] as const)('%s: a person is asked [CLASSIFY-02]', (reason, city, came, over) => {
  expect(decide(city, came, said(over))).toEqual({ accepted: false, reason, rule: 'CLASSIFY-02' })
})

test('what the requester chose is certain; what the address says may be', () => {
  expect(decide(learnt(1, 0), { ...fromWeb, askedKind: 'help' })).toMatchObject({ facts: [{ kind: 'help' }] })
  const addressed = said({ address: '朝阳区建外街道永安里东社区3号楼' })
  expect(decide(learnt(), { channel: 'web' }, addressed)).toMatchObject({ facts: [{ place: places.yongan }] })
})

test('a city may keep every decision to people', () => {
  const city = learnt()
  const classify = { ...others, certain, automatic: { channels: [], kinds: [] } }
  const strict = { ...city, rulebook: { ...city.rulebook, classify } }
  expect(decide(strict)).toMatchObject({ reason: 'channel-asks-a-person' })
})

test('what a person decided first stays; what the model decided a person may correct', () => {
  const choice = { kind: 'help', category: categories.leak, level: levels.week, place: places.yongan } as const
  const made = decide()
  if (!made.accepted) throw new Error(made.reason)
  const after = recall(classifyMemory, [received, ...made.facts])
  expect(decide(learnt(), fromWeb, after)).toMatchObject({ reason: 'decided-already' })
  const corrected = classifyTicket(after, { ...choice, directDispatch: true }, hoursLater(1), learnt())
  expect(corrected).toMatchObject({ accepted: true, facts: [{ category: categories.leak }] })
  expect(corrected.accepted && corrected.facts[0]).not.toHaveProperty('decidedBy')
})
