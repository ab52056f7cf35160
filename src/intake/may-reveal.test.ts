import { expect, test } from 'vitest'
import { mayReveal } from './may-reveal.ts'

test('a reason opens an ordinary requester to units and hotline [INTAKE-05]', () => {
  expect(mayReveal('street-coordinator', ' 联系诉求人 ', { confidential: false })).toEqual({
    accepted: true,
    facts: ['联系诉求人'],
  })
  expect(mayReveal('operator', ' ', { confidential: false })).toMatchObject({
    reason: 'reason-missing',
    rule: 'INTAKE-05',
  })
})

test('a confidential requester stays with the hotline', () => {
  for (const role of ['street-coordinator', 'department-handler', 'community-worker'] as const)
    expect(mayReveal(role, '联系', { confidential: true })).toMatchObject({ reason: 'confidential' })
  for (const role of ['operator', 'dispatcher', 'call-back'] as const)
    expect(mayReveal(role, '联系', { confidential: true }).accepted).toBe(true)
})
