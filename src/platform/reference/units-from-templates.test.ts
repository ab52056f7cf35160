import { expect, test } from 'vitest'
import { placeCode } from '#foundations/places/place.ts'
import { templateProblems, unitsFromTemplates } from './units-from-templates.ts'

const places = [
  { code: placeCode('11'), name: '北京市', level: 'city' },
  { code: placeCode('110105'), name: '朝阳区', level: 'district', parent: placeCode('11') },
  { code: placeCode('110105001'), name: '建外街道', level: 'street', parent: placeCode('110105') },
] as const
const template = (kind: string, code: string, name: string, line = '') => ({
  kind,
  'code-pattern': code,
  'name-pattern': name,
  line,
})
const all = [
  template('centre', 'centre', '{name}热线中心'),
  template('district-centre', 'district-{code}', '{name}分中心'),
  template('street', 'street-{code}', '{name}'),
  template('district-department', 'department-{code}-housing', '{name}住建委', 'housing'),
  template('utility', 'utility-heat', '供热', 'heat'),
]

test('each unit stands below the one that supervises it, the centre on top', () => {
  const parents = unitsFromTemplates(all, places).map(({ code, parent }) => [code, parent])
  expect(parents).toEqual([
    ['centre', undefined],
    ['district-110105', 'centre'],
    ['street-110105001', 'district-110105'],
    ['department-110105-housing', 'district-110105'],
    ['utility-heat', 'centre'],
  ])
})

test('without district centres everything stands below the centre', () => {
  const units = unitsFromTemplates(
    all.filter(({ kind }) => kind !== 'district-centre'),
    places,
  )
  expect(units.filter(({ parent }) => parent !== 'centre').map(({ code }) => code)).toEqual(['centre'])
})

test('patterns are filled with the place they range over', () => {
  expect(unitsFromTemplates(all, places)[3]).toEqual({
    code: 'department-110105-housing',
    name: '朝阳区住建委',
    kind: 'district-department',
    area: '110105',
    line: 'housing',
    parent: 'district-110105',
  })
})

test('communities stand below their street, where the template names their area', () => {
  const communities = [
    { code: placeCode('110105001001'), name: '永安里东社区', level: 'community', parent: placeCode('110105001') },
    { code: placeCode('110105002001'), name: '体东社区', level: 'community', parent: placeCode('110105002') },
  ] as const
  const rows = [...all, { ...template('community', 'community-{code}', '{name}'), within: '110105001;110114' }]
  const made = unitsFromTemplates(rows, [...places, ...communities])
  expect(made.filter(({ kind }) => kind === 'community')).toMatchObject([
    { code: 'community-110105001001', parent: 'street-110105001' },
  ])
})

test('a template of an unknown kind, within no place, with a strange code or an unknown line is refused', () => {
  const faulty = { ...template('hamlet', 'Hamlet-{code}', '', 'trains'), within: '望京' }
  const problems = templateProblems([faulty], new Set(['housing']))
  expect(problems.map(({ field }) => field)).toEqual(['kind', 'within', 'code-pattern', 'name-pattern', 'line'])
})
