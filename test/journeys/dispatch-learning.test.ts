import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const jiesu = fileURLToPath(new URL('../../bin/jiesu.js', import.meta.url))
const heading =
  'rec_id,create_time,status,street,community,long,lat,event_type,main_type,sub_type,dispose_unit,source,property'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiesu-learn-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The command line on a machine without any database. */
async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [jiesu, 'dispatch', ...args], {
    env: { LANG: 'en_US.UTF-8', JIESU_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, errors, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { output, errors, status }
}

async function fileOf(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, lines.map((line) => `${line}\n`).join(''))
  return path
}

const past = Array.from({ length: 80 }, (_, row) => {
  const [street, matter, unit] = row % 2 === 0 ? ['甲街道', '井盖', '水务公司'] : ['乙街道', '噪声', '乙街道综合执法队']
  return `${row},2018-03-${String((row % 28) + 1).padStart(2, '0')},按期办结,${street},一社区,0.0,0.0,市政,日常,${matter},${unit},12345,投诉`
})

test('units are learnt from a table and suggested row by row, in order, always the same', async () => {
  const table = await fileOf('past.csv', [heading, ...past])
  const [model, again] = [join(folder, 'model'), join(folder, 'again')]
  expect(await run('learn', table, '--out', model)).toMatchObject({ status: 0, errors: '' })
  await run('learn', table, '--out', again)
  expect(await readFile(again)).toEqual(await readFile(model))
  const asked = await fileOf('asked.csv', [
    'street,event_type,main_type,sub_type',
    '甲街道,市政,日常,井盖',
    '乙街道,市政,日常,噪声',
    `丙🙂,<b>,'; drop table x; --,${'一'.repeat(100_000)}`,
  ])
  const { output, status } = await run('suggest', '--model', model, asked)
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(status).toBe(0)
  expect(lines.map(({ units }) => units[0].unit).slice(0, 2)).toEqual(['水务公司', '乙街道综合执法队'])
  expect(lines).toHaveLength(3)
})

test('a bad table names line and column, a bad model says what it is', async () => {
  const table = await fileOf('past.csv', [heading, ...past])
  const model = join(folder, 'model')
  await run('learn', table, '--out', model)
  const bytes = await readFile(model)
  await writeFile(join(folder, 'cut'), bytes.subarray(0, bytes.length - 40))
  await writeFile(join(folder, 'stub'), bytes.subarray(0, 9))
  await writeFile(
    join(folder, 'bent'),
    bytes.map((byte, at) => (at === 200 ? byte ^ 255 : byte)),
  )
  const bad = await fileOf('bad.csv', [heading, past[0] ?? '', (past[1] ?? '').replace('乙街道综合执法队', '')])
  const short = await fileOf('short.csv', [heading, '1,2018-03-01'])
  const foreign = await fileOf('foreign.csv', ['a,b', '1,2'])
  const bare = await fileOf('bare.csv', [heading])
  const told = await Promise.all([
    run('learn', bad, '--out', join(folder, 'none')),
    run('learn', short, '--out', join(folder, 'none')),
    run('learn', foreign, '--out', join(folder, 'none')),
    run('learn', bare, '--out', join(folder, 'none')),
    run('learn', join(folder, 'absent.csv'), '--out', join(folder, 'none')),
    run('suggest', '--model', join(folder, 'cut'), table),
    run('suggest', '--model', join(folder, 'stub'), table),
    run('suggest', '--model', join(folder, 'bent'), table),
    run('suggest', '--model', table, table),
  ])
  expect(told.map(({ status }) => status)).toEqual(told.map(() => 1))
  const said = ['line 3: dispose_unit is blank', 'no sound csv near line 2', 'lacks the columns', 'has no rows']
  said.push(
    'cannot be read',
    'cut short or damaged',
    'cut short: it has only 9 bytes',
    'cut short or damaged',
    'no model',
  )
  expect(told.map(({ errors }, at) => errors.includes(said[at] ?? '?') || errors)).toEqual(told.map(() => true))
}, 180_000)
