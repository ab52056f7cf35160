import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingPlatformPackages } from '../../scripts/complete-lock.ts'

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'))

test('the lock names the packages of every platform; "npm run lock" adds what npm left out', () => {
  expect(missingPlatformPackages(lock)).toEqual([])
})

test('a package of another platform that was left out is found, with its platform', () => {
  const packages = { 'node_modules/tool': { dev: true, optionalDependencies: { 'tool-linux-x64-musl': '1.2.3' } } }
  expect(missingPlatformPackages({ packages })).toEqual([
    [
      'node_modules/tool-linux-x64-musl',
      { version: '1.2.3', os: ['linux'], cpu: ['x64'], libc: ['musl'], dev: true, optional: true },
    ],
  ])
})

test('the lock names no registry', () => {
  expect(JSON.stringify(lock)).not.toContain('"resolved"')
})
