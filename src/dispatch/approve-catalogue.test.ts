import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { CatalogueExample, CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import { catalogueLines, categories } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater, monday, places, units } from '../../test/cast/city.ts'
import { type ApproveCatalogue, approveCatalogue, type CatalogueDraft } from './approve-catalogue.ts'
import { writeDraft } from './write-draft.ts'

const city = castCity()
const inForce = {
  ...{ edition: 'cast', inForceFrom: instantOf(hoursLater(-1_000)), basis: '演示' },
  lines: catalogueLines,
  examples: [],
}
const toUtility: CatalogueLine = {
  ...{ id: 'N-1', category: 'heat.*', place: '*', kind: 'complaint', lead: 'utility:heat', supports: ['street'] },
  basis: '供热单位直接办理',
}
const cold: CatalogueExample = {
  ...{ id: 'E-1', says: '暖气不热', kind: 'complaint', category: categories.tooCold, place: places.yongan },
  lead: units.heatUtility,
}
const drafted: CatalogueDraft = {
  ...{ edition: '2026-12', inForceFrom: instantOf(hoursLater(24)), basis: '会议纪要', revision: 3 },
  ...{ lines: [...catalogueLines, toUtility], examples: [cold] },
  authors: [{ person: 'zhao', name: '赵派单' }],
}
const approve = (over: Partial<CatalogueDraft> = {}, how: Partial<ApproveCatalogue> = {}) =>
  approveCatalogue(
    { draft: { ...drafted, ...over }, person: 'wei', seen: 3, editions: [inForce], ...how },
    monday,
    city,
  )

test('a sound draft that a second person saw will come into force, with what it changes [GOVERN-03]', () => {
  expect(approve()).toEqual({
    accepted: true,
    facts: [
      {
        ...{ type: 'CatalogueApproved', at: monday, edition: '2026-12', inForceFrom: drafted.inForceFrom },
        ...{ replaces: 'cast', authors: drafted.authors },
        differences: [{ id: 'N-1', after: toUtility, fields: [] }],
      },
    ],
  })
})

test('nobody approves what they wrote at, nor what was written on since they looked [GOVERN-03]', () => {
  expect(approve({}, { person: 'zhao' })).toEqual({ accepted: false, reason: 'own-draft', rule: 'GOVERN-03' })
  expect(approve({}, { seen: 2 })).toMatchObject({ reason: 'changed-since-seen', rule: 'GOVERN-03' })
  const touched = writeDraft(drafted, { remove: 'line', id: 'C-004' }, { person: 'wei', name: '卫管理' })
  expect(approve(touched, { seen: 4 })).toMatchObject({ reason: 'own-draft' })
})

test('lines at odds, lines to nobody, and an example that is missed keep it a draft [DISPATCH-04]', () => {
  const twin = { ...toUtility, id: 'N-2', lead: 'street' as const }
  expect(approve({ lines: [...drafted.lines, twin] })).toMatchObject({ reason: 'equal-lines', rule: 'DISPATCH-04' })
  const nobody = { ...toUtility, lead: 'bureau:water' as const }
  expect(approve({ lines: [...catalogueLines, nobody] })).toMatchObject({ reason: 'lines-faulty', rule: 'DISPATCH-04' })
  expect(approve({ lines: catalogueLines })).toMatchObject({ reason: 'example-fails', rule: 'DISPATCH-04' })
  const unknown = [{ ...cold, place: places.city }, cold]
  expect(approve({ lines: catalogueLines.slice(1), examples: unknown })).toMatchObject({ reason: 'example-fails' })
})

test('a line to a unit that closed yesterday keeps it a draft [DISPATCH-04]', () => {
  const utility = city.units.get(units.heatUtility)
  if (utility === undefined) throw new Error('The cast has lost its utility')
  const closed = new Map([...city.units, [utility.code, { ...utility, closedOn: localDate('2026-11-22') }]])
  const asked = { draft: { ...drafted, examples: [] }, person: 'wei', seen: 3, editions: [inForce] }
  expect(approveCatalogue(asked, monday, { ...city, units: closed })).toEqual({
    accepted: false,
    reason: 'lines-faulty',
    rule: 'DISPATCH-04',
  })
})

test('never for the past, under a name and from an instant of its own, and something is otherwise [GOVERN-03]', () => {
  expect(approve({ inForceFrom: instantOf(hoursLater(-1)) })).toMatchObject({ reason: 'starts-in-the-past' })
  expect(approve({ edition: 'cast' })).toMatchObject({ reason: 'edition-exists' })
  const coming = { ...inForce, edition: 'coming', inForceFrom: drafted.inForceFrom }
  expect(approve({}, { editions: [inForce, coming] })).toMatchObject({ reason: 'starts-with-another' })
  expect(approve({ lines: catalogueLines, examples: [] })).toMatchObject({
    reason: 'changes-nothing',
    rule: 'GOVERN-03',
  })
  const street = { ...cold, lead: units.jianwai }
  expect(approve({ lines: catalogueLines, examples: [street] })).toMatchObject({ accepted: true })
})

test('writing puts what has the id in its place and what is new last', () => {
  const by = { person: 'zhao', name: '赵派单' }
  const changed = { ...toUtility, basis: '会议纪要第二条' }
  const after = writeDraft(drafted, { put: 'line', line: changed }, by)
  expect([after.lines.at(-1), after.lines.length, after.revision, after.authors]).toEqual([changed, 5, 4, [by]])
  expect(writeDraft(drafted, { put: 'example', example: { ...cold, id: 'E-2' } }, by).examples).toHaveLength(2)
  expect(writeDraft(drafted, { remove: 'example', id: 'E-1' }, by).examples).toEqual([])
  expect(writeDraft(drafted, { put: 'lines', lines: [] }, by).lines).toEqual([])
  expect(writeDraft(drafted, { put: 'head', inForceFrom: inForce.inForceFrom, basis: '另' }, by).basis).toBe('另')
})
