import { expect, test } from 'vitest'
import { categories } from '../../../test/cast/catalogue.ts'
import { castCity, places } from '../../../test/cast/city.ts'
import { matterOf, missingFrom, nothingSuggested, type Suggestions, wholeMatter } from './matter.ts'

const city = castCity()
const suggested: Suggestions = {
  categories: [{ category: categories.tooCold, probability: 0.9, because: ['暖气'], by: 'lexicon' }],
  kinds: [{ kind: 'complaint', probability: 0.9, because: ['投诉'], by: 'lexicon' }],
  places: [{ place: places.yongan, probability: 0.9, because: ['永安里东'] }],
  sensitive: [],
  marks: [],
}

test('what nobody chose follows the words; the level is the category’s', () => {
  expect(matterOf({}, suggested, city)).toEqual({
    kind: 'complaint',
    category: categories.tooCold,
    place: places.yongan,
    level: '24h',
  })
})

test('what is proposed with less than the required certainty waits for a person [CLASSIFY-02]', () => {
  const { certain } = city.rulebook.classify
  const [category] = suggested.categories
  const [kind] = suggested.kinds
  const [place] = suggested.places
  if (category === undefined || kind === undefined || place === undefined) throw new Error('nothing is proposed')
  const at = (less: number): Suggestions => ({
    ...suggested,
    categories: [{ ...category, probability: certain.category - less }],
    kinds: [{ ...kind, probability: certain.kind - less }],
    places: [{ ...place, probability: certain.place - less }],
  })
  expect(matterOf({}, at(0), city)).toMatchObject({
    category: categories.tooCold,
    kind: 'complaint',
    place: places.yongan,
  })
  expect(matterOf({}, at(0.01), city)).toEqual({})
  expect(matterOf({}, suggested, undefined)).toEqual({})
})

test('a suggestion never overwrites what a person chose', () => {
  const chosen = { category: categories.leak, place: places.chaowai, kind: 'help', level: '2h' }
  expect(matterOf(chosen, suggested, city)).toEqual(chosen)
  expect(matterOf({ category: categories.leak }, suggested, city).level).toBe('7d')
})

test('a district is no place to dispatch to', () => {
  expect(missingFrom({})).toEqual(['kind', 'category', 'place', 'level'])
  const almost = matterOf({ place: places.chaoyang }, suggested, city)
  expect(missingFrom(almost)).toEqual(['place'])
  expect(wholeMatter(almost)).toBeUndefined()
  expect(wholeMatter(matterOf({}, suggested, city))).toBeDefined()
  expect(matterOf({}, nothingSuggested, city)).toEqual({})
})
