import { expect, test } from 'vitest'
import { emptyReport, missingAt, reportBody } from './report.ts'

test('a step is left once it has what the demand cannot do without', () => {
  expect(missingAt('what', emptyReport)).toBe('textMissing')
  expect(missingAt('what', { ...emptyReport, text: '路灯不亮' })).toBeUndefined()
  expect(missingAt('where', emptyReport)).toBeUndefined()
  expect(missingAt('who', { ...emptyReport, phone: '110' })).toBe('phoneMissing')
  expect(missingAt('who', { ...emptyReport, phone: '138-0013-2671' })).toBeUndefined()
})

test('the street is the place, or the district where the street is not known', () => {
  const report = { ...emptyReport, text: '路灯不亮', phone: '13800132671', district: '110105' }
  expect(reportBody({ ...report, street: '110105001' })).toMatchObject({ place: '110105001' })
  expect(reportBody(report)).toMatchObject({ place: '110105', requester: { kind: 'citizen', phone: '13800132671' } })
  expect(reportBody({ ...emptyReport, text: '路灯不亮' })).not.toHaveProperty('place')
})
