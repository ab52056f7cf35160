import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connected } from './databases.ts'
import { startEmbedded, stopEmbedded } from './embedded-server.ts'

let above: string
let folder: string

beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'jiesu-embedded-'))
  folder = join(above, 'postgres')
})

afterEach(() => stopEmbedded(folder))

afterAll(() => rm(above, { recursive: true }))

const ask = (url: string, sql: string) => connected(url, async (client) => (await client.query(sql)).rows)
const serverProcess = async () =>
  Number((await readFile(join(folder, 'server/data/postmaster.pid'), 'utf8')).split('\n')[0])
const isRunning = (url: string) =>
  ask(url, 'select 1').then(
    () => true,
    () => false,
  )

/** Another process that starts the server, records a word and then waits to be killed. */
async function anotherProgram(table: string) {
  const module = fileURLToPath(new URL('./embedded-server.ts', import.meta.url))
  const program = `
    import pg from 'pg'
    import { startEmbedded } from ${JSON.stringify(module)}
    const { url } = await startEmbedded({ folder: ${JSON.stringify(folder)} })
    const client = new pg.Client(url)
    await client.connect()
    await client.query("create table ${table} as select 'acknowledged' as word")
    console.log(url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = await once(createInterface(child.stdout), 'line')
  return { child, url: String(url) }
}

test('stopping a folder without a server is no error, and makes none', async () => {
  await stopEmbedded(folder)
  expect(existsSync(folder)).toBe(false)
})

test('data outlives the server', async () => {
  const first = await startEmbedded({ folder })
  await ask(first.url, `create table words as select '接诉即办' as word`)
  await first.stop()
  expect(await isRunning(first.url)).toBe(false)
  const second = await startEmbedded({ folder })
  expect(await ask(second.url, 'select word from words')).toEqual([{ word: '接诉即办' }])
  await second.stop()
})

test('a second start shares the running server, and only the last to stop ends it', async () => {
  const [first, second] = await Promise.all([startEmbedded({ folder }), startEmbedded({ folder })])
  expect(second.url).toBe(first.url)
  await first.stop()
  expect(await isRunning(second.url)).toBe(true)
  await second.stop()
  await second.stop()
  expect(await isRunning(second.url)).toBe(false)
})

test('of two that stop at once one ends the server', async () => {
  const both = [await startEmbedded({ folder, durable: false }), await startEmbedded({ folder, durable: false })]
  await Promise.all(both.map((server) => server.stop()))
  expect(await isRunning(String(both[0]?.url))).toBe(false)
})

test('a server left by a killed program is taken over with all it acknowledged, and stopped by us', async () => {
  const { child, url } = await anotherProgram('left_over')
  const running = await serverProcess()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const ours = await startEmbedded({ folder })
  expect(ours.url).toBe(url)
  expect(await serverProcess()).toBe(running)
  expect(await ask(ours.url, 'select word from left_over')).toEqual([{ word: 'acknowledged' }])
  await ours.stop()
  expect(await isRunning(url)).toBe(false)
})

test('a server killed together with its program comes back with all it acknowledged', async () => {
  const { child } = await anotherProgram('killed')
  process.kill(await serverProcess(), 'SIGKILL')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const ours = await startEmbedded({ folder })
  expect(await ask(ours.url, 'select word from killed')).toEqual([{ word: 'acknowledged' }])
  await ours.stop()
})

test('stopping after the server went down by itself is no error', async () => {
  const server = await startEmbedded({ folder, durable: false })
  await stopEmbedded(folder)
  await server.stop()
  expect(await isRunning(server.url)).toBe(false)
})

test('the server has a process group of its own, so a Ctrl-C in our terminal does not reach it', async () => {
  const server = await startEmbedded({ folder, durable: false })
  const status = await readFile(`/proc/${await serverProcess()}/stat`, 'utf8')
  const [, , group] = status.slice(status.lastIndexOf(')') + 2).split(' ')
  expect(Number(group)).toBe(await serverProcess())
  await server.stop()
})

test('the password is for us alone, and without it nobody enters', async () => {
  const server = await startEmbedded({ folder, durable: false })
  expect((await stat(join(folder, 'server/password'))).mode & 0o777).toBe(0o600)
  await expect(ask(server.url.replace(/:[0-9a-f]+@/, ':guess@'), 'select 1')).rejects.toThrow('password authentication')
  expect(await ask(server.url, `select current_setting('listen_addresses') as hosts`)).toEqual([{ hosts: '127.0.0.1' }])
  await server.stop()
})
