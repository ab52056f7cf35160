import { PassThrough } from 'node:stream'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { makeTerminal } from '../terminal/terminal.ts'
import { hasAdministrator } from './people.ts'
import { userCommands } from './user-commands.ts'

let scratch: ScratchPlatform

beforeAll(async () => {
  scratch = await scratchPlatform()
})
afterAll(() => scratch.close())

async function jiesu(json: boolean, ...words: string[]): Promise<string> {
  const output = new PassThrough()
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  userCommands(
    program,
    (work) => work(scratch.platform),
    () => makeTerminal({ json, language: 'en', output }),
  )
  await program.parseAsync(['user', ...words], { from: 'user' })
  return String(output.read() ?? '')
}

test('the first administrator is made at the terminal and told the password once', async () => {
  const { pool, now } = scratch.platform
  expect(await hasAdministrator(pool, now())).toBe(false)
  const said = await jiesu(false, 'add', 'wei', '--name', '卫管理', '--role', 'administrator', '--unit', 'centre')
  expect(said).toMatch(/^wei signs in with (?:[a-z2-9]{4}-){3}[a-z2-9]{4}\n/)
  expect(await hasAdministrator(pool, now())).toBe(true)
})

test('people are listed for machines without their passwords', async () => {
  scratch.pass(1_000)
  await jiesu(false, 'post', 'wei', '--role', 'leader', '--unit', 'centre-110105')
  const [wei] = JSON.parse(await jiesu(true, 'list', '--search', 'we'))
  expect(wei).toMatchObject({ userName: 'wei', name: '卫管理', mustChangePassword: true })
  expect(wei.posts.map(({ role }: { role: string }) => role)).toEqual(['administrator', 'leader'])
  expect(Object.keys(wei)).not.toContain('passwordHash')
  expect(JSON.parse(await jiesu(true, 'token', 'wei', '--purpose', 'x', '--days', '3')).token).toHaveLength(43)
  expect(await jiesu(false, 'close', 'wei')).toBe('wei is closed\n')
  expect(await jiesu(false, 'list')).toContain('closed 2026-11-23')
})

test('a role nobody has and a length nobody means are refused before anything is opened', async () => {
  const add = ['add', 'li', '--name', '李', '--unit', 'centre']
  await expect(jiesu(false, ...add, '--role', 'king')).rejects.toThrow('Allowed choices are operator')
  await expect(jiesu(false, ...add)).rejects.toThrow('--role')
  await expect(jiesu(false, 'token', 'wei', '--purpose', 'x', '--days', '0')).rejects.toThrow('1–9999')
})
