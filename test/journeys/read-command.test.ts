import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityFolder, cityFolder } from '../cast/city-folder.ts'

const jiesu = fileURLToPath(new URL('../../bin/jiesu.js', import.meta.url))

let city: CityFolder
let folder: string
beforeAll(async () => {
  city = await cityFolder()
  folder = await mkdtemp(join(tmpdir(), 'jiesu-read-'))
})
afterAll(async () => {
  await Promise.all([city.remove(), rm(folder, { recursive: true })])
})

/** There is no database where this runs, and none may be asked for. */
function run(...args: readonly string[]) {
  const env = { LANG: 'en_US.UTF-8', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  const all = [jiesu, 'read', ...args, '--city', city.folder]
  const { stdout, stderr, status } = spawnSync(process.execPath, all, { env, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return { output: stdout, errors: stderr, status }
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

test('a text, or the file that holds one, is read without a database', async () => {
  const text = '昨天建外街道楼道着火，暖气冰凉'
  const at = ['--at', '2020-01-07T10:00:00+08:00']
  const said = run(text, ...at)
  expect([said.status, said.errors]).toEqual([0, ''])
  expect(JSON.parse(said.output)).toMatchObject({
    normal: '昨天建外街道楼道着火,暖气冰凉',
    entities: [{ kind: 'time', said: '昨天', value: { from: '2020-01-06T00:00:00.000+08:00' } }],
    places: { candidates: [{ place: '110105001' }] },
    matters: [{ said: '着火' }],
  })
  expect(run(await file('said.txt', `\ufeff${text}\n`), ...at).output).toBe(said.output)
})

test('a moment, a folder or a model that is none is told plainly', async () => {
  const model = await file('model', Buffer.from('no model'))
  for (const [args, status] of [
    [['冷', '--at', 'yesterday'], 2],
    [[folder], 1],
    [['冷', '--model', model], 1],
    [['冷', '--model', join(folder, 'none')], 1],
  ] as const) {
    const told = run(...args)
    expect([told.status, told.output]).toEqual([status, ''])
    expect(told.errors).not.toContain('at Object')
    expect(told.errors.trim()).not.toBe('')
  }
})

test('odd texts get a calm answer', async () => {
  const odd = [
    '',
    '👨‍👩‍👧',
    '火'.repeat(33_000),
    '\u0007\u001b[2J',
    '\u202eمرحبا',
    "'; drop table x; --",
    '<b>'.repeat(9),
  ]
  for (const [index, text] of odd.entries()) {
    const { output, errors, status } = run(await file(`odd-${index}`, text))
    expect([status, errors]).toEqual([0, ''])
    expect(JSON.parse(output).normal).toHaveLength(text.length)
  }
}, 180_000)
