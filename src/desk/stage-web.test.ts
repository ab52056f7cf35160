import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Actor, AnyFact, CommandId, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { memory } from '#foundations/journal/memory.ts'
import { accept, refuse } from '#foundations/outcome/decision.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { DeskCity } from './desk-city.ts'
import { type Circumstances, possibilityOf, ticketAction } from './stage-web.ts'

type Signed = AnyFact & { readonly type: 'Signed' }

const actor: Actor = { person: 'p', name: 'n', role: 'street-coordinator', scope: { area: '11' as PlaceCode } }
const circumstances = (at: number): Circumstances => ({ actor, at: at as Moment, city: {} as DeskCity })
const signed: Envelope = {
  ticket: 't' as TicketId,
  position: 1,
  commandId: 'c' as CommandId,
  actor,
  fact: { type: 'Signed', at: 1 as Moment },
}
const SignForm = () => null
const action = ticketAction({
  name: 'signings',
  title: { zh: '签收', en: 'Sign' },
  roles: ['street-coordinator'],
  memory: memory<{ signed: boolean }, Signed>({ signed: false }, { Signed: () => ({ signed: true }) }),
  may: ({ signed }, _, at) =>
    possibilityOf(signed ? refuse('already-signed', 'HANDLE-01') : accept({ type: 'Signed', at })),
  reasons: { 'already-signed': { zh: '已经签收', en: 'Already signed' } },
  load: async () => ({ Form: SignForm }),
})

test('an action folds the facts with its stage’s memory and asks the rule', () => {
  expect(action.judge([], circumstances(2))).toEqual({ possible: true })
  expect(action.judge([signed], circumstances(2))).toEqual({
    possible: false,
    reason: 'already-signed',
    rule: 'HANDLE-01',
  })
  expect(action.tone).toBe('plain')
})

test('its form gets the stage’s state and the wording of its reasons', async () => {
  const form = (await action.load()) as (props: object) => { props: object }
  expect(form({ ticket: 't', facts: [signed], done: () => {} }).props).toMatchObject({
    state: { signed: true },
    reasons: action.reasons,
  })
})
