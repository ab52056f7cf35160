import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { simulateDoor } from './stage.ts'

let demo: CastApi
beforeAll(async () => {
  demo = await castApi([simulateDoor([])], async ({ platform }) => ({
    config: { ...platform.config, demo: true, demoTempo: 2 },
  }))
})
afterAll(() => demo.close())

test('everybody signed in sees the pulse, may stop it and let it go on; nobody else', async () => {
  const anybody = await demo.as()
  expect((await anybody('GET', '/api/demo/pulse')).status).toBe(401)
  expect((await anybody('POST', '/api/demo/pulse', { beating: false })).status).toBe(401)
  const operator = await demo.as(cast.operator)
  expect((await operator('GET', '/api/demo/pulse')).body).toEqual({ beating: true, tempo: 2 })
  expect((await operator('POST', '/api/demo/pulse', { beating: false })).body).toEqual({ beating: false, tempo: 2 })
  const leader = await demo.as(cast.leader)
  expect((await leader('GET', '/api/demo/pulse')).body.beating).toBe(false)
  expect((await leader('POST', '/api/demo/pulse', { beating: true })).body.beating).toBe(true)
  expect((await leader('POST', '/api/demo/pulse', {})).status).toBe(400)
})

test('an installation that is no demo has no pulse', async () => {
  const real = await castApi([simulateDoor([])])
  const operator = await real.as(cast.operator)
  expect((await operator('GET', '/api/demo/pulse')).status).toBe(404)
  await real.close()
})
