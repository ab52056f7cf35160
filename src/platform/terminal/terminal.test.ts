import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { languageOf } from './language.ts'
import { makeTerminal } from './terminal.ts'

function spoken(options: { json: boolean; language?: 'zh' | 'en'; isTTY?: boolean }): string {
  const { json, language = 'zh', isTTY = false } = options
  const output = Object.assign(new PassThrough(), { isTTY })
  const terminal = makeTerminal({ json, language, output })
  terminal.say({ zh: '开始', en: 'Begin' })
  const progress = terminal.progress({ zh: '核对', en: 'Checking' }, 4)
  progress.advance(4)
  progress.end()
  terminal.result({ sound: true }, { zh: '一致', en: 'Sound' })
  return String(output.read())
}

test('people read lines in their language', () => {
  expect(spoken({ json: false })).toBe('开始\n核对\n一致\n')
  expect(spoken({ json: false, language: 'en' })).toBe('Begin\nChecking\nSound\n')
})

test('machines read one line of JSON and nothing else', () => {
  expect(spoken({ json: true })).toBe('{"sound":true}\n')
  expect(spoken({ json: true, isTTY: true })).toBe('{"sound":true}\n')
})

test('a real terminal draws a bar', () => {
  expect(spoken({ json: false, isTTY: true })).toContain('100% 4/4')
})

test('the language follows the locale, Chinese where it says nothing', () => {
  expect(['en_US.UTF-8', 'EN', 'zh_CN.UTF-8', 'C', '', undefined].map(languageOf)).toEqual([
    'en',
    'en',
    'zh',
    'zh',
    'zh',
    'zh',
  ])
})
