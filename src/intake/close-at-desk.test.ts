import { expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, monday } from '../../test/cast/city.ts'
import { answerTicket } from './answer-ticket.ts'
import { dismissTicket } from './dismiss-ticket.ts'
import { intakeMemory } from './state.ts'
import { withdrawTicket } from './withdraw-ticket.ts'

const city = castCity()
const fact = (type: string, more: object = {}): AnyFact => ({ type, at: monday, ...more })
const received = fact('TicketReceived')
const after = (...facts: AnyFact[]) => recall(intakeMemory, [received, ...facts])
const dispatched = fact('TicketDispatched')
const resolved = fact('TicketResolved')

/** An article in force on that Monday, its first and its last day. */
const cited = { article: 'kb-12', version: 3, inForce: { version: 3, from: '2026-11-23', to: '2026-11-23' } }

const give = {
  answer: (...facts: AnyFact[]) =>
    answerTicket(after(...facts), { answer: '请持身份证到街道办理' }, hoursLater(1), city),
  dismiss: (...facts: AnyFact[]) => dismissTicket(after(...facts), { why: 'harassment', note: '辱骂' }, hoursLater(1)),
  withdraw: (...facts: AnyFact[]) => withdrawTicket(after(...facts), { note: '来电撤回' }, hoursLater(1)),
}

test('an open ticket may be answered, dismissed or withdrawn', () => {
  expect(give.answer()).toEqual({
    accepted: true,
    facts: [{ type: 'TicketAnswered', at: hoursLater(1), answer: '请持身份证到街道办理' }],
  })
  expect(give.dismiss()).toMatchObject({ facts: [{ type: 'TicketDismissed', why: 'harassment', note: '辱骂' }] })
  expect(give.withdraw()).toMatchObject({ facts: [{ type: 'TicketWithdrawn', note: '来电撤回' }] })
})

test('an answer names the article it was taken from, and its version [INTAKE-06]', () => {
  const decision = answerTicket(after(), { answer: '可以', cited }, monday, city)
  expect(decision).toMatchObject({ facts: [{ article: 'kb-12', articleVersion: 3 }] })
})

test.each([
  ['article-not-published', { inForce: undefined }],
  ['article-changed', { version: 2 }],
  ['article-not-valid', { inForce: { version: 3, from: '2026-01-01', to: '2026-11-22' } }],
  ['article-not-valid', { inForce: { version: 3, from: '2026-11-24', to: '2027-01-01' } }],
])('%s: no answer may be taken from it [INTAKE-06]', (reason, over) => {
  const decision = answerTicket(after(), { answer: '可以', cited: { ...cited, ...over } }, monday, city)
  expect(decision).toMatchObject({ accepted: false, reason, rule: 'INTAKE-06' })
})

test('only a consultation is answered at once [INTAKE-02]', () => {
  expect(give.answer(fact('TicketClassified', { kind: 'complaint' }))).toMatchObject({ reason: 'not-a-consultation' })
  expect(give.answer(fact('TicketClassified', { kind: 'consultation' })).accepted).toBe(true)
  const asked = recall(intakeMemory, [fact('TicketReceived', { askedKind: 'help' })])
  expect(answerTicket(asked, { answer: '好' }, monday, city)).toMatchObject({ reason: 'not-a-consultation' })
})

test('with a unit, a ticket may only be withdrawn [INTAKE-03, INTAKE-04]', () => {
  expect(give.answer(dispatched)).toMatchObject({ reason: 'already-dispatched', rule: 'INTAKE-02' })
  expect(give.dismiss(dispatched)).toMatchObject({ reason: 'already-dispatched', rule: 'INTAKE-03' })
  expect(give.withdraw(dispatched).accepted).toBe(true)
  expect(give.withdraw(dispatched, resolved)).toMatchObject({ reason: 'already-resolved', rule: 'INTAKE-04' })
  expect(give.withdraw(dispatched, resolved, fact('SecondHandlingOpened')).accepted).toBe(true)
})

test.each(['TicketAnswered', 'TicketDismissed', 'TicketWithdrawn'])('after %s nothing more can be closed', (type) => {
  for (const close of Object.values(give)) expect(close(fact(type))).toMatchObject({ reason: 'ticket-closed' })
})

test('what was never received cannot be closed', () => {
  expect(answerTicket(intakeMemory.start, { answer: '好' }, monday, city)).toMatchObject({ reason: 'not-received' })
})

test('an answer and a note must say something, and an answer not too much', () => {
  expect(answerTicket(after(), { answer: ' ' }, monday, city)).toMatchObject({ reason: 'answer-missing' })
  expect(answerTicket(after(), { answer: '长'.repeat(5001) }, monday, city)).toMatchObject({
    reason: 'answer-too-long',
  })
  expect(dismissTicket(after(), { why: 'invalid', note: '' }, monday)).toMatchObject({ reason: 'note-missing' })
  expect(withdrawTicket(after(), { note: ' ' }, monday)).toMatchObject({ reason: 'note-missing' })
})

test('a phone said in a note is lifted', () => {
  expect(withdrawTicket(after(), { note: '13800138000来电撤回' }, monday)).toMatchObject({
    facts: [{ note: '〔电话〕来电撤回' }],
  })
})
