import { expect, test } from 'vitest'
import { castCity, places } from '../../test/cast/city.ts'
import { proposePlaces } from './propose-places.ts'

const city = castCity()
const { place: certain } = city.rulebook.classify.certain

test.each([
  ['回龙观街道龙泽苑社区5号楼', places.longze, ['回龙观街道', '龙泽苑社区']],
  ['龙泽苑5号楼', places.longze, ['龙泽苑']],
  ['朝外街道办事处门口', places.chaowai, ['朝外街道办事处']],
  ['建外大街', places.jianwai, ['建外大街']],
  ['朝阳区永安里东社区', places.yongan, ['朝阳区', '永安里东社区']],
])('%s', (address, place, because) => {
  expect(proposePlaces(address, '', city).places[0]).toMatchObject({ place, because })
})

test('the address speaks before the story', () => {
  const { places: proposed } = proposePlaces('朝外街道体东社区', '我以前住在昌平区回龙观街道', city)
  expect(proposed.map(({ place }) => place)).toEqual([places.tilu])
})

test('the story settles what the address leaves open, and names the place where the address names none', () => {
  const alone = proposePlaces('龙泽苑南边', '', city).places[0]
  const settled = proposePlaces('龙泽苑南边', '我住回龙观街道', city).places[0]
  expect(alone?.place).toBe(places.longze)
  expect(settled?.probability).toBeGreaterThan(alone?.probability ?? 1)
  expect(proposePlaces('3号楼', '永安里东社区没有热水', city).places[0]?.place).toBe(places.yongan)
})

test('a story of elsewhere does not overrule an unsure address', () => {
  const { places: proposed } = proposePlaces('龙泽苑南边', '上次在朝外街道投诉过', city)
  expect(proposed.map(({ place }) => place)).toEqual([places.longze])
})

test('what is not sure stays below what the city asks for, so that a person is asked [CLASSIFY-02]', () => {
  const sure = proposePlaces('朝阳区建外街道', '', city).places[0]
  const unsure = proposePlaces('回龙关街道', '', city).places[0]
  expect(sure?.probability).toBeGreaterThanOrEqual(certain)
  expect(unsure).toMatchObject({ place: places.huilongguan })
  expect(unsure?.probability).toBeLessThan(certain)
})

test('the address comes back in standard form', () => {
  expect(proposePlaces('朝阳建外街道办永安里东社区3号楼', '', city).address).toBe(
    '北京市朝阳区建外街道永安里东社区3号楼',
  )
  expect(proposePlaces('', '家里暖气不热', city)).toEqual({ places: [] })
})
