import { describe, expect, test } from 'vitest'
import { read } from '../../../test/cast/place-names.ts'

const [jianwai, yongan, huilongguan, longze, huoying] = [
  '110105001',
  '110105001001',
  '110114010',
  '110114010001',
  '110114011',
]

describe('a place is decided', () => {
  test.each([
    ['朝阳区建外街道', jianwai],
    ['朝阳区建外街道办事处旁边', jianwai],
    ['朝阳区建外地区', jianwai],
    ['昌平区霍营街道办', huoying],
    ['昌平区霍营乡', huoying],
    ['昌平区回龍觀街道', huilongguan],
    ['永安里东社区居委会', yongan],
    ['朝阳区永安里东村委会', yongan],
    ['我住在永安里东社区3号楼', yongan],
    ['建国门外街道', jianwai],
    ['国贸附近堵车', yongan],
    ['朝阳街道的路面', '110105032'],
    ['朝阳区文艺街道', '110105033'],
    ['回龙观街道幸福村社区', '110114010002'],
    ['朝阳区六里屯街道甜水园社区11号楼', '110105007001'],
    ['昌平区和平社区', '110114011001'],
    ['昌平区回龙观云趣园社区', '110114011002'],
  ])('by %s', (text, place) => {
    expect(read(text).decided).toBe(place)
  })
})

describe('a place is proposed, and a person asked', () => {
  test.each([
    ['龙泽苑5号楼', longze, 'stem'],
    ['回龙关街道', huilongguan, 'typo'],
    ['回观龙街道', huilongguan, 'typo'],
    ['昌平区回龙观附近', huilongguan, 'stem'],
    ['霍营街道', huoying, 'name'],
    ['朝阳区建外富力城', jianwai, 'stem'],
  ])('by %s', (text, place, how) => {
    const { candidates, decided } = read(text)
    expect(decided).toBeUndefined()
    expect(candidates[0]?.place).toBe(place)
    expect(candidates[0]?.because.map((because) => because.how)).toContain(how)
  })

  test('less surely before the number of a road than of a building', () => {
    const confidenceOf = (text: string) => read(text).candidates[0]?.confidence ?? 0
    expect(confidenceOf('龙泽苑58号')).toBeLessThan(confidenceOf('龙泽苑58号楼'))
  })

  test('among all of one name', () => {
    const { candidates, decided } = read('幸福村社区停水')
    expect(decided).toBeUndefined()
    expect(candidates.map(({ place }) => place).toSorted()).toEqual(['110105002001', '110114010002'])
    expect(candidates.every(({ confidence }) => confidence <= 0.5)).toBe(true)
    expect(read('天通苑停水').candidates.map(({ place }) => place)).toEqual([huilongguan, huoying])
  })

  test('among streets named alike surely', () => {
    const { candidates, decided } = read('从建外街道到朝外街道')
    expect(decided).toBeUndefined()
    expect(candidates).toHaveLength(2)
  })
})

describe('no place is named', () => {
  test.each([
    '中山路堵车',
    '中山大道上的路灯',
    '东风吹来，和平年代',
    '建外大街',
    '朝阳路',
    '中国贸易促进会',
    '',
    '你好',
  ])('by %s', (text) => {
    expect(read(text).candidates).toEqual([])
  })
})

test('a street stands beside two communities in it, and alone is decided', () => {
  const { candidates, decided } = read('建外街道，永安里东社区和中南汽车世界社区之间')
  expect(decided).toBe(jianwai)
  expect(candidates.map(({ place }) => place)).toContain(yongan)
})

test('a district that does not hold the place speaks against it', () => {
  const alone = read('建外街道').candidates[0]?.confidence ?? 0
  const elsewhere = read('昌平区建外街道').candidates[0]?.confidence ?? 1
  expect(elsewhere).toBeLessThan(alone)
  expect(read('昌平区建外街道').decided).toBeUndefined()
})

test('a street whose community lies elsewhere is not sure', () => {
  expect(read('昌平区回龙观乡和平社区').decided).not.toBe(huilongguan)
})

test('what names the place is told, and what stands around it', () => {
  const [best] = read('投诉：昌平区回龍觀街道龙泽苑社区').candidates
  expect(best?.because).toEqual([
    { start: 3, end: 6, said: '昌平区', how: 'within' },
    { start: 6, end: 11, said: '回龍觀街道', how: 'within' },
    { start: 11, end: 16, said: '龙泽苑社区', how: 'name' },
  ])
})

test('the levels of an address are found, and it is written in standard form', () => {
  const text = '朝阳区建外街道永安里东社区光华路阳光小区3号楼2单元501室，人民医院旁'
  const { parts, standard } = read(text)
  expect(Object.fromEntries(Object.entries(parts).map(([part, { said }]) => [part, said]))).toEqual({
    district: '朝阳区',
    street: '建外街道',
    community: '永安里东社区',
    road: '光华路',
    estate: '阳光小区',
    building: '3号楼2单元501室',
    landmark: '人民医院',
  })
  expect(standard).toBe('北京市朝阳区建外街道永安里东社区光华路阳光小区3号楼2单元501室人民医院')
})
