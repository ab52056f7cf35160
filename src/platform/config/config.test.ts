import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import { withDotEnv } from './dot-env.ts'
import { masterKey } from './master-key.ts'
import { settings } from './settings.ts'
import { settingsHelp } from './settings-text.ts'

const key = Buffer.alloc(32, 1).toString('base64')

function problemsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
}

test('without any variable it is a demo on this machine alone', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ port: 12_345, host: 'localhost', demo: true, secureCookies: false, key: undefined })
  expect(config.databaseUrl).toBeUndefined()
})

test('a database server makes it a real install, with secure cookies and a key of its own', () => {
  const url = 'postgres://jiesu@db/jiesu'
  expect(problemsOf({ DATABASE_URL: url })).toContain('JIESU_KEY is missing')
  const config = readConfig({ DATABASE_URL: url, JIESU_KEY: key })
  expect(config).toMatchObject({ demo: false, secureCookies: true, databaseUrl: url })
  expect(config.key).toEqual(Buffer.alloc(32, 1))
  expect(readConfig({ DATABASE_URL: url, JIESU_DEMO: 'on' }).secureCookies).toBe(false)
})

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', JIESU_KEY: ' ' }).port).toBe(12_345)
})

test('every wrong, missing and unknown variable is named at once, and no secret is repeated', () => {
  const message = problemsOf({
    PORT: '70000',
    DATABASE_URL: 'mysql://root:hunter2@db',
    JIESU_KEY: 'too-short-secret',
    JIESU_DEMO: 'yes',
    JIESU_SECURE_COOKIE: 'on',
    LOG_LEVEL: 'loud',
    JIESU_TRUST_PROXY: 'somebody!',
  })
  for (const variable of ['PORT', 'DATABASE_URL', 'JIESU_KEY', 'JIESU_DEMO', 'LOG_LEVEL', 'JIESU_TRUST_PROXY'])
    expect(message).toMatch(new RegExp(`^- ${variable} must be`.replace('be', '(?:be|look)'), 'm'))
  expect(message).toContain('- JIESU_SECURE_COOKIE is no setting')
  expect(message).not.toMatch(/hunter2|too-short-secret/)
})

test('help names every variable', () => {
  for (const { variable } of Object.values(settings)) expect(settingsHelp()).toContain(` ${variable} `)
})

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'jiesu-key-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

test('a file .env completes what is set, and never overrides it', async () => {
  const path = join(await folder(), '.env')
  expect(withDotEnv({ PORT: '1' }, path)).toEqual({ PORT: '1' })
  await writeFile(path, '# 端口\nPORT=2\nHOST="0.0.0.0"\n#JIESU_DEMO=off\n')
  expect(withDotEnv({ PORT: '1' }, path)).toEqual({ PORT: '1', HOST: '0.0.0.0' })
})

test('a key is made once, for its owner alone, and then kept', async () => {
  const dataFolder = join(await folder(), 'data')
  const keys = await Promise.all([1, 2, 3].map(() => masterKey({ key: undefined, dataFolder })))
  expect(new Set(keys.map(String)).size).toBe(1)
  expect(keys[0]).toHaveLength(32)
  expect((await stat(join(dataFolder, 'key'))).mode & 0o777).toBe(0o600)
  expect(await masterKey({ key: undefined, dataFolder })).toEqual(keys[0])
})

test('a damaged key is never replaced', async () => {
  const dataFolder = await folder()
  await writeFile(join(dataFolder, 'key'), 'abc')
  await expect(masterKey({ key: undefined, dataFolder })).rejects.toThrow('restore it from a backup')
  expect(await readFile(join(dataFolder, 'key'), 'utf8')).toBe('abc')
})
