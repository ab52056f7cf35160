import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const list = (pattern: string) => globSync(pattern, { cwd: root, exclude: ['node_modules/**'] }).toSorted()
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const isTest = (path: string) => path.includes('.test.')
const sources = list('src/**/*.{ts,tsx}')
const code = sources.filter((path) => !isTest(path))
const tests = [...sources.filter(isTest), ...list('test/**/*.ts')]

const rulePattern = /\b(?:INTAKE|CLASSIFY|DISPATCH|HANDLE|CLOCK|APPRAISE|CIRCULATE|WARN|GOVERN|IDENTITY)-\d\d\b/g
const rulesIn = (paths: readonly string[]) => new Set(paths.flatMap((path) => read(path).match(rulePattern) ?? []))

test('every rule id in the code stands in the rulebook', () => {
  const written = new Set(read('city/beijing/rulebook.json').match(rulePattern))
  expect([...rulesIn(code)].filter((id) => !written.has(id))).toEqual([])
})

test('every rule of the rulebook is kept by code', () => {
  const kept = rulesIn(code)
  expect([...new Set(read('city/beijing/rulebook.json').match(rulePattern))].filter((id) => !kept.has(id))).toEqual([])
})

test('every rule id in the code is named by a test', () => {
  const tested = rulesIn(tests)
  expect([...rulesIn(code)].filter((id) => !tested.has(id))).toEqual([])
})

test('every word of the glossary exists in the code', () => {
  const words = [...read('GLOSSARY.md').matchAll(/^\|[^|]+\|([^|]+)\|/gm)].flatMap(
    ([, cell]) => cell?.match(/`(\w+)`/g) ?? [],
  )
  const text = code.map(read).join('\n')
  expect(words.length).toBeGreaterThan(20)
  expect(words.map((word) => word.slice(1, -1)).filter((word) => !new RegExp(`\\b${word}`, 'i').test(text))).toEqual([])
})

const documents = [...list('*.md'), ...list('docs/**/*.md'), ...list('src/**/README.md'), ...list('city/**/README.md')]

test('every path and script the documents name exists', () => {
  const scripts = new Set(Object.keys(JSON.parse(read('package.json')).scripts))
  const missing = documents.flatMap((document) => {
    const text = read(document)
    const paths = [
      ...text.matchAll(
        /`((?:src|docs|test|scripts|city|database|bench|tools|deploy)\/[\w./-]+)`|\]\((?!https?:|#)([^)#]+)/g,
      ),
    ]
    const absent = paths
      .map(([, code, link]) => (code === undefined ? join(dirname(document), link ?? '') : code))
      .filter((path) => !existsSync(join(root, path)))
    const unknown = [...text.matchAll(/npm run ([\w:-]+)/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => !scripts.has(name))
    return [...absent, ...unknown].map((name) => `${document}: ${name}`)
  })
  expect(missing).toEqual([])
})

test('files stay small: the median source file has at most 60 lines', () => {
  const sizes = code.map((path) => read(path).split('\n').length).toSorted((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60)
})

test('nothing escapes the type checker and no query locks rows of several tickets', () => {
  const forbidden = /@ts-ignore|@ts-nocheck|@ts-expect-error|\bas any\b|: any\b|for update|TODO|FIXME/i
  expect([...code, ...tests].filter((path) => !path.endsWith('names.test.ts') && forbidden.test(read(path)))).toEqual(
    [],
  )
})
