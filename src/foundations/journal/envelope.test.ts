import { expect, test } from 'vitest'
import { placeCode } from '#foundations/places/place.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { type Actor, commandId, refOf, ticketId } from './envelope.ts'

const actor: Actor = {
  person: 'wang',
  name: '王芳',
  post: 'post-7',
  role: 'operator',
  unit: unitCode('centre'),
  scope: { area: placeCode('11') },
}

test('the journal keeps who acted and in which role, not the post or its scope', () => {
  expect(refOf(actor)).toEqual({ person: 'wang', name: '王芳', role: 'operator', unit: 'centre' })
  const { unit: _, ...requester } = { ...actor, role: 'requester' as const }
  expect(refOf(requester)).toEqual({ person: 'wang', name: '王芳', role: 'requester' })
})

test('ids are lower-case UUIDs and nothing else', () => {
  const id = '0199f0a2-7c3e-7b11-9d0a-3f2a1b4c5d6e'
  expect([ticketId(id), commandId(id)]).toEqual([id, id])
  for (const text of ['', id.toUpperCase(), id.replaceAll('-', ''), `${id}0`, `{${id}}`]) {
    expect(() => ticketId(text)).toThrow('UUID')
    expect(() => commandId(text)).toThrow('UUID')
  }
})
