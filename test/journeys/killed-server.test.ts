import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const jiesu = fileURLToPath(new URL('../../bin/jiesu.js', import.meta.url))
const exec = promisify(execFile)
let folder: string
let token: string
const env = () => ({ LANG: 'en_US.UTF-8', JIESU_DATA: folder, JIESU_DEMO: 'off', PORT: '0', LOG_LEVEL: 'fatal' })

async function run(...args: string[]) {
  const running = exec(process.execPath, [jiesu, ...args, '--json'], { env: env() })
  running.child.stdin?.end('correct horse battery')
  const { stdout } = await running
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [jiesu, 'start', '--json'], { env: env(), stdio: ['ignore', 'pipe', 'ignore'] })
  if (child.stdout === null) throw new Error('The server has no output')
  for await (const line of createInterface(child.stdout)) {
    const said = JSON.parse(line)
    if (typeof said.url === 'string') return { child, url: said.url }
  }
  throw new Error('The server ended before it served')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiesu-killed-'))
  for (const role of ['administrator', 'operator'])
    await run('user', 'add', role, '--name', role, '--role', role, '--unit', 'centre-11', '--password-stdin')
  token = (await run('user', 'token', 'operator', '--purpose', 'test')).token
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Acknowledged = { readonly ticket: string; readonly key: string }

/** Receives demands one after another until the server answers no more; keeps what it acknowledged. */
async function write(url: string, acknowledged: Acknowledged[]): Promise<void> {
  for (;;) {
    const key = randomUUID()
    const answer = await receive(url, key).catch(() => undefined)
    if (answer === undefined || answer.status >= 500) return
    expect(answer.status).toBe(201)
    acknowledged.push({ ticket: ((await answer.json()) as { ticket: string }).ticket, key })
  }
}

function receive(url: string, key: string) {
  const requester = { kind: 'citizen', confidential: false, name: '王某', phone: '13800000000' }
  const body = {
    channel: 'phone',
    requester,
    text: '家里暖气冰凉，室温只有十三度',
    address: '永安里',
    place: '110105001',
  }
  return fetch(`${url}/api/tickets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
}

async function killDatabase(): Promise<void> {
  const file = await readFile(join(folder, 'postgres/server/data/postmaster.pid'), 'utf8')
  process.kill(Number(file.split('\n')[0]), 'SIGKILL')
}

test.each([
  ['the server', async () => {}],
  ['the server and its database', killDatabase],
])(
  'after kill -9 of %s during writes nothing acknowledged is lost and every view is what the facts say',
  async (_, also) => {
    const { child, url } = await start()
    const acknowledged: Acknowledged[] = []
    const writers = Array.from({ length: 8 }, () => write(url, acknowledged))
    while (acknowledged.length < 200) await setTimeout(20)
    const died = once(child, 'exit')
    child.kill('SIGKILL')
    await also()
    await Promise.all([died, ...writers])

    const again = await start()
    for (const { ticket, key } of acknowledged) {
      const answer = await receive(again.url, key)
      expect([answer.status, await answer.json()]).toMatchObject([201, { ticket, repeated: true }])
    }
    again.child.kill('SIGTERM')
    await once(again.child, 'exit')
    const { sound, tickets } = await run('verify')
    expect(sound).toBe(true)
    expect(tickets).toBeGreaterThanOrEqual(acknowledged.length)
  },
)
