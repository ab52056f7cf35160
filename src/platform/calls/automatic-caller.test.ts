import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { openCaller } from './automatic-caller.ts'

const log = pino({ level: 'silent' })
const order = {
  id: 'a/1/0',
  phone: '13800000000',
  prompts: [{ question: 'contacted', say: { zh: '联系了吗', en: 'Contacted?' }, keys: ['1', '2'] }],
}

async function gateway(answer: string, status = 200): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(answer))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/calls`
}
const callBy = async (callerUrl: string) => openCaller({ callerUrl, callerKey: undefined }, log)?.call(order)

test('how a call ended is what the gateway says; anything else is no call, and it is ordered again [APPRAISE-07]', async () => {
  expect(await callBy(await gateway('{"outcome":"busy"}'))).toEqual({ outcome: 'busy' })
  const pressed = '{"outcome":"answered","keys":{"contacted":"1"}}'
  expect(await callBy(await gateway(pressed))).toEqual({ outcome: 'answered', keys: { contacted: '1' } })
  for (const odd of ['', 'null', '[]', '{"outcome":"maybe"}', '{"outcome":"answered","keys":{"contacted":1}}'])
    expect(await callBy(await gateway(odd))).toBeUndefined()
  expect(await callBy(await gateway(pressed, 503))).toBeUndefined()
  expect(await callBy('http://127.0.0.1:1/calls')).toBeUndefined()
})

test('without a gateway no machine calls; a simulated one ends the same call the same way, by keys that were offered', async () => {
  expect(openCaller({ callerUrl: undefined, callerKey: undefined }, log)).toBeUndefined()
  const caller = openCaller({ callerUrl: 'simulated', callerKey: undefined }, log)
  const ends = await Promise.all(Array.from({ length: 40 }, (_, n) => caller?.call({ ...order, id: `call ${n}` })))
  expect(await caller?.call({ ...order, id: 'call 0' })).toEqual(ends[0])
  expect(new Set(ends.map((end) => end?.outcome)).size).toBeGreaterThan(2)
  for (const end of ends) if (end?.outcome === 'answered') expect(['1', '2']).toContain(end.keys.contacted)
})
