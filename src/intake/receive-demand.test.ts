import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import { recall } from '#foundations/journal/memory.ts'
import { placeCode } from '#foundations/places/place.ts'
import { castCity, hoursLater, monday, places } from '../../test/cast/city.ts'
import { type ReceiveDemand, receiveDemand } from './receive-demand.ts'
import { intakeMemory } from './state.ts'

const city = castCity()
const photo = { digest: 'a'.repeat(64), name: '照片.jpg', mediaType: 'image/jpeg', bytes: 1000 }
const demand: ReceiveDemand = {
  number: '261123-000123',
  channel: 'phone',
  requester: { subject: 'subject-1', kind: 'citizen', confidential: false },
  text: '家里暖气一直不热，只有15度，请尽快解决。',
  address: '永安里东里3号楼501',
  attachments: [],
}

const receive = (over: Partial<ReceiveDemand> = {}) =>
  receiveDemand(intakeMemory.start, { ...demand, ...over }, monday, city)

function fact(over: Partial<ReceiveDemand> = {}) {
  const decision = receive(over)
  if (!decision.accepted) throw new Error(`refused: ${decision.reason}`)
  return decision.facts[0]
}

test('a demand becomes a ticket, with a title from its text', () => {
  expect(fact({ place: places.yongan, askedKind: 'complaint' })).toEqual({
    ...demand,
    type: 'TicketReceived',
    at: monday,
    title: '家里暖气一直不热',
    place: places.yongan,
    askedKind: 'complaint',
  })
})

test('a given title stands as it is, and a letter keeps its own time', () => {
  expect(fact({ title: ' 暖气问题 ', saidAt: hoursLater(-48) })).toMatchObject({
    title: '暖气问题',
    at: hoursLater(-48),
  })
})

test('no fact holds a phone or identity number, wherever it was written', () => {
  const number = '13800138000'
  const made = fact({
    title: `请回电${number}`,
    text: `我的电话是${number}，身份证110105194912310021`,
    address: `3号楼，电话${number}`,
    attachments: [{ ...photo, name: `${number}.jpg` }],
  })
  expect(made).toMatchObject({
    title: '请回电〔电话〕',
    text: '我的电话是〔电话〕，身份证〔证件号〕',
    address: '3号楼，电话〔电话〕',
  })
  expect(JSON.stringify(made)).not.toMatch(/13800138000|110105194912310021/)
})

test.each([
  ['time-in-future', { saidAt: (monday + 1) as Moment }],
  ['text-missing', { text: ' \n ' }],
  ['text-too-long', { text: '长'.repeat(20_001) }],
  ['title-too-long', { title: '长'.repeat(101) }],
  ['place-unknown', { place: placeCode('110106001') }],
  ['too-many-attachments', { attachments: Array.from({ length: 10 }, () => photo) }],
  ['attachment-too-large', { attachments: [{ ...photo, bytes: 10_485_761 }] }],
  ['media-type-not-allowed', { attachments: [{ ...photo, mediaType: 'text/html' }] }],
])('%s is refused [INTAKE-01]', (reason, over) => {
  expect(receive(over)).toEqual({ accepted: false, reason, rule: 'INTAKE-01' })
})

test('what the limits still allow is taken in', () => {
  expect(receive({ text: '长'.repeat(20_000), title: '长'.repeat(100), saidAt: monday }).accepted).toBe(true)
})

test('a ticket is received once', () => {
  const state = recall(intakeMemory, [fact() ?? { type: '', at: monday }])
  expect(receiveDemand(state, demand, monday, city)).toMatchObject({ reason: 'already-received' })
})
