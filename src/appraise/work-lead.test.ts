import { expect, test } from 'vitest'
import { monday, units } from '../../test/cast/city.ts'
import { cast } from '../../test/cast/people.ts'
import { assignLead, concludeLead, noteOnLead, type WorkedLead } from './work-lead.ts'

const open: WorkedLead = { id: 'lead', unit: units.jianwai, phase: 'open' }
const by = cast.auditor
const mine: WorkedLead = { ...open, phase: 'assigned', assignee: by.person }
const concluded: WorkedLead = { ...mine, phase: 'concluded' }
const auditor = { person: by.person, name: by.name, unit: units.centre }
const reason = (decision: { accepted: boolean; reason?: string }) => (decision.accepted ? 'accepted' : decision.reason)

test('an auditor takes a lead, notes, and concludes with a reason [APPRAISE-16]', () => {
  expect(assignLead(open, { to: auditor, by }, monday)).toMatchObject({
    accepted: true,
    facts: [{ type: 'LeadAssigned', lead: 'lead', to: { person: by.person, name: by.name } }],
  })
  expect(noteOnLead(mine, { note: ' 已调取录音 ', by }, monday)).toMatchObject({ facts: [{ note: '已调取录音' }] })
  expect(concludeLead(mine, { verdict: 'explained', why: '集中清理积案，有台账', by }, monday)).toMatchObject({
    facts: [{ type: 'LeadConcluded', verdict: 'explained', why: '集中清理积案，有台账' }],
  })
})

test('who may not, and what must not be missing', () => {
  const ofTheUnit = { ...by, unit: units.jianwai }
  expect(reason(assignLead(concluded, { to: auditor, by }, monday))).toBe('concluded-already')
  expect(reason(assignLead(open, { to: undefined, by }, monday))).toBe('not-an-auditor')
  expect(reason(assignLead(open, { to: { ...auditor, unit: units.jianwai }, by }, monday))).toBe('own-unit')
  expect(reason(assignLead(mine, { to: auditor, by }, monday))).toBe('assigned-already')
  expect(reason(noteOnLead(mine, { note: ' \n', by }, monday))).toBe('nothing-said')
  expect(reason(noteOnLead(mine, { note: '看过', by: ofTheUnit }, monday))).toBe('own-unit')
  const verdict = 'confirmed' as const
  expect(reason(concludeLead(open, { verdict, why: '属实', by }, monday))).toBe('not-yours')
  expect(reason(concludeLead(mine, { verdict, why: '', by }, monday))).toBe('nothing-said')
  expect(reason(concludeLead(mine, { verdict, why: '属实', by: ofTheUnit }, monday))).toBe('own-unit')
  expect(reason(concludeLead(concluded, { verdict, why: '属实', by }, monday))).toBe('concluded-already')
})
