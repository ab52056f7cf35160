import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'

let api: CastApi
let administrator: Ask
let anybody: Ask
beforeAll(async () => {
  api = await castApi([])
  administrator = await api.as(cast.administrator)
  anybody = await api.as()
})
afterAll(() => api.close())

test('a new password replaces the old one, must be changed, and is given by administrators only [IDENTITY-01]', async () => {
  const post = { role: 'operator', unit: cast.operator.unit }
  const added = await administrator('POST', '/api/people', { userName: 'li.xin', name: '李新', post })
  const { status, body } = await administrator('POST', `/api/people/${added.body.id}/password-resets`)
  const signIn = (password: string) => anybody('POST', '/api/session', { userName: 'li.xin', password })
  expect([status, (await signIn(added.body.password)).status]).toEqual([201, 401])
  expect((await signIn(body.password)).body).toMatchObject({ signedIn: true, mustChangePassword: true })
  const operator = await api.as(cast.operator)
  expect((await operator('POST', `/api/people/${added.body.id}/password-resets`)).status).toBe(403)
})

test('nobody has no password to reset', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect((await administrator('POST', `/api/people/${nobody}/password-resets`)).body).toEqual({
    error: 'no-such-person',
  })
})
