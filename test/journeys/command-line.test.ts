import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../cast/scratch-database.ts'

const jiesu = fileURLToPath(new URL('../../bin/jiesu.js', import.meta.url))

let database: Awaited<ReturnType<typeof emptyDatabase>>
let folder: string
beforeAll(async () => {
  database = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'jiesu-cli-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

function launch(args: readonly string[], settings: Readonly<Record<string, string>> = {}): ChildProcess {
  const env = {
    ...{ LANG: 'en_US.UTF-8', DATABASE_URL: database.url, JIESU_DATA: folder, PORT: '0' },
    ...{ JIESU_KEY: Buffer.alloc(32, 7).toString('base64'), ...settings },
  }
  return spawn(process.execPath, [jiesu, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function run(args: readonly string[], settings?: Readonly<Record<string, string>>) {
  const child = launch(args, settings)
  if (child.stdout === null || child.stderr === null) throw new Error('The program has no output')
  const [output, errors, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { output, errors, status }
}

test('help is no error, a wrong command or setting is status 2', async () => {
  const [help, wrong, settings] = await Promise.all([
    run(['rebuild', '--help']),
    run(['nonsense']),
    run(['migrate', '--json'], { PORT: 'abc', JIESU_TYPO: '1' }),
  ])
  expect([help.status, wrong.status, settings.status]).toEqual([0, 2, 2])
  expect(help.output).toContain('--all')
  expect(JSON.parse(settings.output).error).toMatch(/PORT[\s\S]*JIESU_TYPO/)
})

test('a faulty city is refused with every problem, status 1, and nothing is loaded', async () => {
  const { status, errors } = await run(['import', 'city', folder])
  expect([status, errors]).toEqual([1, expect.stringContaining('is missing')])
})

test('a real installation does not start before somebody can administer it', async () => {
  const { status, errors } = await run(['start'])
  expect([status, errors]).toEqual([1, expect.stringContaining('jiesu user add')])
  const person = ['--name', '管理员', '--role', 'administrator', '--unit', 'centre-11']
  expect((await run(['user', 'add', 'admin', ...person, '--json'])).status).toBe(0)
})

test('start serves what it prepared, and stops when asked to', async () => {
  const child = launch(['start', '--json'])
  const stopped = once(child, 'exit')
  const { url } = await firstLine(child)
  const ready = await fetch(`${url}/readyz`)
  expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready' }])
  child.kill('SIGTERM')
  expect(await stopped).toEqual([0, null])
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
})

test('afterwards nothing is left to migrate or load, and the journal is sound', async () => {
  expect(JSON.parse((await run(['migrate', '--json'])).output)).toEqual({ applied: [] })
  const again = await run(['import', 'city', 'city/beijing', '--json'])
  expect(JSON.parse(again.output)).toEqual({ changed: [] })
  const verified = await run(['verify', '--json'])
  expect([verified.status, JSON.parse(verified.output)]).toMatchObject([0, { sound: true, faults: [] }])
})

test('demands are imported all or none: a bad row is told and leaves status 1, and the same file again adds nothing', async () => {
  const rows = Array.from({ length: 1_000 }, (_, n) => `路灯不亮${n},${n === 500 ? '前天' : '2020-01-01'}`)
  const file = join(folder, 'demands.csv')
  await writeFile(file, ['内容,时间', ...rows].join('\n'))
  const imported = async (...options: readonly string[]) => {
    const { status, output } = await run(['import', file, '--json', ...options])
    return { status, ...JSON.parse(output).files[0] }
  }
  const problem = { row: 502, field: '受理时间', value: '前天', reason: 'time-unreadable' }
  expect(await imported()).toMatchObject({ status: 1, good: 999, bad: 1, saved: 0, problems: [problem] })
  expect(await imported('--partial')).toMatchObject({ status: 1, saved: 999, already: 0 })
  expect(await imported('--partial')).toMatchObject({ status: 1, saved: 0, already: 999 })
  await writeFile(file, 'foo,bar\n1,2\n')
  const unknown = await run(['import', file])
  expect([unknown.status, unknown.errors]).toEqual([1, expect.stringContaining('fit no format')])
})

test('views are rebuilt by name or all; an unknown one is named', async () => {
  const unknown = await run(['rebuild', 'nowhere.at-all'])
  expect([unknown.status, unknown.errors]).toEqual([2, expect.stringContaining('nowhere.at-all')])
  expect((await run(['rebuild', '--all', '--json'])).status).toBe(0)
})

test('the journal is exported as lines of JSON', async () => {
  const file = join(folder, 'journal.jsonl')
  const { output } = await run(['export', 'journal', file, '--json'])
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
  expect(JSON.parse(output)).toEqual({ file, facts: lines.length })
})

async function firstLine({ stdout, stderr }: ChildProcess) {
  if (stdout === null || stderr === null) throw new Error('The program has no output')
  const errors = text(stderr)
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line)
  throw new Error(`The program said nothing: ${await errors}`)
}
