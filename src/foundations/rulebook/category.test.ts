import { expect, test } from 'vitest'
import { englishLeaf, levelNames } from './category.ts'

const path = ['公共服务', '供热采暖', '室温不达标'] as const

test('levels are named in English as far as the city names them', () => {
  const english = 'Public utilities / Heating / Indoors too cold'
  expect(levelNames({ path, english }).map(({ en }) => en)).toEqual(['Public utilities', 'Heating', 'Indoors too cold'])
  expect(levelNames({ path, english: 'Indoors too cold' })).toEqual([
    { zh: '公共服务', en: '公共服务' },
    { zh: '供热采暖', en: '供热采暖' },
    { zh: '室温不达标', en: 'Indoors too cold' },
  ])
  expect([englishLeaf({ english }), englishLeaf({ english: 'Indoors too cold' })]).toEqual([
    'Indoors too cold',
    'Indoors too cold',
  ])
})
