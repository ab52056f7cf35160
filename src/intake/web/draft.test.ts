import { expect, test } from 'vitest'
import { demandBody, draftFrom, emptyDraft, isEmptyDraft } from './draft.ts'

test('a draft survives being stored; what cannot be read is empty', () => {
  const draft = { ...emptyDraft, text: '暖气不热', chosen: { kind: 'complaint' } }
  expect(draftFrom(JSON.stringify(draft))).toEqual(draft)
  for (const stored of [null, '', '{', '7', 'null']) expect(draftFrom(stored)).toEqual(emptyDraft)
  expect(draftFrom('{"text":"暖气"}')).toEqual({ ...emptyDraft, text: '暖气' })
})

test('a draft is empty until something is written', () => {
  expect(isEmptyDraft({ ...emptyDraft, confidential: true, text: ' ' })).toBe(true)
  expect(isEmptyDraft({ ...emptyDraft, phone: '1' })).toBe(false)
})

test('what was left empty is not sent', () => {
  expect(demandBody({ ...emptyDraft, text: '暖气不热', phone: ' ', isFirm: true }, {})).toEqual({
    channel: 'phone',
    text: '暖气不热',
    address: '',
    attachments: [],
    requester: { kind: 'firm', confidential: false },
  })
})
