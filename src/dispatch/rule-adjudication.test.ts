import { expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { categories } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater, places, units } from '../../test/cast/city.ts'
import { classified, dispatched, ticketWith } from '../../test/cast/tickets.ts'
import type { TicketDispatched } from './events.ts'
import { giveOpinion } from './give-opinion.ts'
import { openAdjudication } from './open-adjudication.ts'
import { refereeMemory } from './referee-state.ts'
import { responsibleFor } from './responsible.ts'
import { type RuleAdjudication, ruleAdjudication } from './rule-adjudication.ts'
import { settleProposal } from './settle-proposal.ts'
import { dispatchMemory } from './state.ts'

const city = castCity()
const leak = classified({ category: categories.leak })
const byHand = { by: 'dispatcher', why: '公房', edition: '2019-01', person: 'sender' } as const
const back = (by: TicketDispatched['lead'], hour: number) => ({ type: 'TicketReturned', at: hoursLater(hour), by })
const returned = ticketWith(
  leak,
  dispatched(),
  back(units.jianwai, 1),
  dispatched({ lead: units.housing, reason: byHand }),
)
const life = (...more: readonly AnyFact[]) => recall(refereeMemory, [...returned, back(units.housing, 2), ...more])
const asked = { how: 'conference', units: [units.jianwai, units.housing], question: '公房漏水由谁办' } as const
const factsOf = <Fact>(decision: { readonly accepted: boolean; readonly facts?: readonly Fact[] }): readonly Fact[] => {
  if (decision.facts === undefined) throw new Error(`Refused: ${JSON.stringify(decision)}`)
  return decision.facts
}
const conference = factsOf(openAdjudication(life(), asked, hoursLater(2), city))
const opinion = (unit = units.jianwai) =>
  factsOf(giveOpinion(life(...conference), { unit, says: '产权在房管', suggests: units.housing }, hoursLater(3), city))
const rule: RuleAdjudication = {
  by: { person: 'judge', unit: units.centre, area: places.city },
  lead: units.housing,
  supports: [units.jianwai],
  why: '公房由房管局负责',
  basis: '房管职责清单第 3 条',
}
const ruling = (over: Partial<RuleAdjudication> = {}, state = life(...conference), at = hoursLater(20)) =>
  ruleAdjudication(state, { ...rule, ...over }, at, city)

test('a conference is called with its question, and its units have so long to speak [DISPATCH-05]', () => {
  expect(conference).toMatchObject([
    {
      type: 'AdjudicationOpened',
      how: 'conference',
      units: [units.jianwai, units.housing],
      hearBy: momentOf('2026-11-23T17:00:00+08:00'),
      due: momentOf('2026-11-24T12:00:00+08:00'),
      involves: [units.jianwai, units.housing],
      rule: 'DISPATCH-05',
    },
  ])
})

test('a conference takes the place of an adjudicator alone and keeps the deadline; a second one does not', () => {
  const alone = factsOf(openAdjudication(life(), { ...asked, how: 'adjudicator', units: [] }, hoursLater(2), city))
  expect(alone).toMatchObject([{ how: 'adjudicator', units: [units.jianwai, units.housing] }])
  const later = openAdjudication(life(...alone), asked, hoursLater(20), city)
  expect(later).toMatchObject({ facts: [{ how: 'conference', due: alone[0]?.due, hearBy: alone[0]?.due }] })
  expect(openAdjudication(life(...alone), { ...asked, how: 'adjudicator' }, hoursLater(3), city)).toMatchObject({
    reason: 'already-open',
  })
  expect(openAdjudication(life(...conference), asked, hoursLater(3), city)).toMatchObject({ reason: 'already-open' })
})

test.each([
  ['question-missing', { question: ' ' }],
  ['too-few-units', { units: [units.housing, units.housing] }],
  ['too-many-units', { units: Array.from({ length: 11 }, (_, n) => unitCode(`street-${n}`)) }],
  ['no-such-unit', { units: [units.housing, unitCode('street-999')] }],
] as const)('no conference: %s', (reason, over) => {
  expect(openAdjudication(life(), { ...asked, ...over }, hoursLater(2), city)).toEqual({
    accepted: false,
    reason,
    rule: 'DISPATCH-05',
  })
})

test('what nobody handed back is not adjudicated', () => {
  const state = recall(refereeMemory, ticketWith(dispatched()))
  expect(openAdjudication(state, asked, hoursLater(2), city)).toMatchObject({ reason: 'not-returned' })
})

test.each([
  ['not-asked', { unit: units.chaowai }],
  ['not-asked', { unit: undefined }],
  ['says-missing', { says: '  ' }],
  ['no-such-unit', { suggests: unitCode('street-999') }],
] as const)('no opinion: %s', (reason, over) => {
  const given = giveOpinion(life(...conference), { unit: units.jianwai, says: '公房', ...over }, hoursLater(3), city)
  expect(given).toEqual({ accepted: false, reason, rule: 'DISPATCH-05' })
})

test('a ruling sends the ticket to its lead at once, on the clocks that run since the first dispatch [DISPATCH-06]', () => {
  expect(ruling()).toMatchObject({
    accepted: true,
    facts: [
      { type: 'AdjudicationRuled', lead: units.housing, why: '公房由房管局负责', edition: '2019-01' },
      {
        type: 'TicketDispatched',
        lead: units.housing,
        supports: [units.jianwai],
        deadlines: { respondBy: hoursLater(4), resolveBy: hoursLater(24) },
        reason: { by: 'ruling', basis: '房管职责清单第 3 条' },
        rule: 'DISPATCH-06',
      },
    ],
  })
})

test.each([
  ['own-cause', { by: { ...rule.by, unit: units.jianwai } }],
  ['own-dispatch', { by: { ...rule.by, person: 'sender' } }],
  ['not-above-the-units', { by: { ...rule.by, unit: units.huilongguan, area: places.changping } }],
  ['not-above-the-units', { by: { ...rule.by, unit: units.yongan, area: places.jianwai } }],
  ['why-missing', { why: '' }],
  ['basis-missing', { basis: ' ' }],
  ['no-such-unit', { lead: unitCode('street-999') }],
  ['lead-supports-itself', { supports: [units.housing] }],
] as const)('no ruling: %s', (reason, over) => {
  expect(ruling(over)).toEqual({ accepted: false, reason, rule: 'DISPATCH-05' })
})

test('a conference is heard before anything is ruled, until its time to speak is over', () => {
  const early = hoursLater(4)
  expect(ruling({}, life(...conference, ...opinion()), early)).toMatchObject({ reason: 'not-all-heard' })
  const all = life(...conference, ...opinion(), ...opinion(units.housing))
  expect(ruling({}, all, early)).toMatchObject({ accepted: true })
  expect(ruling({}, life(...conference), hoursLater(7.001))).toMatchObject({ accepted: true })
})

test('after the ruling, or where another ticket is waited for, there is nothing to rule', () => {
  expect(ruling({}, life(...conference, ...factsOf(ruling())))).toMatchObject({ reason: 'not-adjudicated' })
  expect(ruling({}, life(...conference, { type: 'TicketWithdrawn', at: hoursLater(4) }))).toMatchObject({
    reason: 'not-adjudicated',
  })
})

const wide = { as: 'line', category: 'building.*', place: places.chaoyang, kind: '*' } as const

test('what a ruling offers the catalogue is a line about the matter, or an example of it', () => {
  const line = { ...wide, category: categories.leak }
  expect(ruling({ forCatalogue: line })).toMatchObject({
    facts: [{ forCatalogue: { ...line, lead: 'department:housing', supports: ['street'] } }, {}],
  })
  expect(ruling({ forCatalogue: { as: 'example' } })).toMatchObject({
    facts: [
      { forCatalogue: { as: 'example', category: categories.leak, place: places.yongan, lead: units.housing } },
      {},
    ],
  })
  expect(ruling({ forCatalogue: { ...line, place: places.changping } })).toMatchObject({
    reason: 'not-about-this-matter',
    rule: 'DISPATCH-06',
  })
  expect(ruling({ lead: units.chaowai, supports: [], forCatalogue: line })).toMatchObject({
    reason: 'not-for-catalogue',
    rule: 'DISPATCH-06',
  })
})

test('an offer counts as taken up where the catalogue in force says what was ruled; it is settled once', () => {
  const offered = (lead = units.housing, supports = [units.jianwai]) =>
    life(...conference, ...factsOf(ruling({ lead, supports, forCatalogue: { as: 'example' } })))
  const settle = (state = offered(), verdict: 'taken' | 'declined' = 'taken', why = '') =>
    settleProposal(state, { verdict, why }, hoursLater(30), city)
  const taken = factsOf(settle())
  expect(taken).toMatchObject([{ type: 'ProposalSettled', verdict: 'taken', edition: 'cast' }])
  expect(settle(offered(units.heatBureau, []))).toMatchObject({
    reason: 'catalogue-says-otherwise',
    rule: 'DISPATCH-06',
  })
  expect(settle(offered(), 'declined')).toMatchObject({ reason: 'why-missing' })
  expect(settle(life(...conference, ...factsOf(ruling())))).toMatchObject({ reason: 'nothing-offered' })
  const settled = life(...conference, ...factsOf(ruling({ forCatalogue: { as: 'example' } })), ...taken)
  expect(settle(settled)).toMatchObject({ reason: 'already-settled' })
})

test('somebody is responsible at every step of the way', () => {
  const who = (...facts: readonly AnyFact[]) => responsibleFor(recall(dispatchMemory, facts))
  const twice = [...returned, back(units.housing, 2)]
  expect(who(...returned)).toEqual({ as: 'lead', unit: units.housing })
  expect(who(...twice)).toEqual({ as: 'dispatcher' })
  expect(who(...twice, ...conference)).toEqual({ as: 'adjudicator' })
  expect(who(...twice, ...conference, ...factsOf(ruling()))).toEqual({ as: 'lead', unit: units.housing })
  expect(who(...twice, { type: 'TicketLinked', at: hoursLater(3) })).toEqual({ as: 'head' })
  expect(who(...twice, { type: 'TicketWithdrawn', at: hoursLater(3) })).toBeUndefined()
  expect(who()).toEqual({ as: 'operator' })
})
