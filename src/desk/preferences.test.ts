import { expect, test } from 'vitest'
import { preferencesFrom } from './preferences.ts'

const usual = { language: 'zh', size: 'desk', theme: 'light' }

test('what was chosen is kept, what cannot be read is the usual', () => {
  expect(preferencesFrom('{"language":"en","size":"elderly","theme":"dark"}')).toEqual({
    language: 'en',
    size: 'elderly',
    theme: 'dark',
  })
  expect(preferencesFrom('{"language":"fr","theme":"contrast"}')).toEqual({ ...usual, theme: 'contrast' })
  expect([preferencesFrom(null), preferencesFrom('{'), preferencesFrom('7')]).toEqual([usual, usual, usual])
})
