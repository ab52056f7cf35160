import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { monday } from '../../../test/cast/city.ts'
import { openMessenger } from './messenger.ts'

const log = pino({ level: 'silent' })
const now = () => monday
const message = { id: 'a/1/send', phone: '13800000000', text: '请评价' }
const base = { smsUrl: undefined, smsKey: undefined, demo: false, dataFolder: '/nowhere' }

async function gateway(status: number) {
  const heard: { body: unknown; key: string | undefined }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      heard.push({ body: JSON.parse(body), key: request.headers.authorization })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return { heard, smsUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms` }
}

test('a gateway is handed id, phone and text; what it does not take over is undelivered [APPRAISE-08]', async () => {
  const good = await gateway(202)
  const config = { ...base, smsUrl: good.smsUrl, smsKey: 'secret' }
  expect(await openMessenger({ config, log, now })?.send(message)).toBe('taken-over')
  expect(good.heard).toEqual([{ body: message, key: 'Bearer secret' }])
  const bad = await gateway(500)
  const send = (smsUrl: string) => openMessenger({ config: { ...base, smsUrl }, log, now })?.send(message)
  expect(await send(bad.smsUrl)).toBe('undelivered')
  expect(await send('http://127.0.0.1:1/sms')).toBe('undelivered')
})

test('a demo writes messages into a file, of the phone the last digits; elsewhere there is no messenger without a gateway', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jiesu-messages-'))
  onTestFinished(() => rm(dataFolder, { recursive: true }))
  await openMessenger({ config: { ...base, demo: true, dataFolder }, log, now })?.send(message)
  const text = await readFile(join(dataFolder, 'messages.jsonl'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ text: '请评价', phone: '*0000' })
  expect(openMessenger({ config: base, log, now })).toBeUndefined()
})
