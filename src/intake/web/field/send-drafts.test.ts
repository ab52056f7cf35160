import { expect, test } from 'vitest'
import { Defect, Invalid, NotAllowed, Refused, Unreachable } from '#desk/problems.ts'
import type { DraftStore, FieldDraft } from './draft-store.ts'
import { type Deliver, sendDrafts } from './send-drafts.ts'

const draft = (id: string, over: Partial<FieldDraft> = {}): FieldDraft => ({
  id,
  owner: 'worker',
  state: 'waiting',
  text: '井盖破损',
  address: '',
  photos: [{ name: '现场.png', content: new Blob(['…']) }],
  seenAt: `2026-11-23T10:0${id}:00+08:00`,
  ...over,
})

/** Newest first, as the browser's store answers. */
function storeOf(...drafts: readonly FieldDraft[]): DraftStore & { readonly states: () => readonly string[] } {
  const kept = new Map(drafts.map((one) => [one.id, one]))
  const newestFirst = () => [...kept.values()].toSorted((one, other) => other.seenAt.localeCompare(one.seenAt))
  return {
    list: async (owner) => newestFirst().filter((one) => one.owner === owner),
    keep: async (one) => void kept.set(one.id, one),
    drop: async (id) => void kept.delete(id),
    states: () => [...kept.values()].map(({ state }) => state),
  }
}

const sent = { ticket: '00000000-0000-4000-8000-000000000001', number: '261123-000001' }
const failing = (problem: Error): Deliver => {
  return async () => {
    throw problem
  }
}

test('what waits is sent, the oldest first, and its photos leave the phone; what is being written stays [HANDLE-15]', async () => {
  const store = storeOf(draft('1'), draft('2'), draft('3', { state: 'writing' }), draft('4', { owner: 'other' }))
  const seen: string[] = []
  const deliver: Deliver = async ({ id }) => {
    seen.push(id)
    return sent
  }
  expect(await sendDrafts(store, 'worker', deliver)).toBe(true)
  expect(seen).toEqual(['1', '2'])
  expect(store.states()).toEqual(['sent', 'sent', 'writing', 'waiting'])
  expect((await store.list('worker')).find(({ id }) => id === '1')).toMatchObject({ photos: [], sent })
})

test.each([
  new Unreachable('/api/reports'),
  new Defect('broken'),
  new NotAllowed(401, 'not-signed-in'),
  new NotAllowed(429, 'too-many'),
])('%s: it waits on, and nothing after it is tried', async (problem) => {
  const store = storeOf(draft('1'), draft('2'))
  expect(await sendDrafts(store, 'worker', failing(problem))).toBe(false)
  expect(store.states()).toEqual(['waiting', 'waiting'])
})

test.each([
  [new Refused('outside-your-area', 'HANDLE-15'), { reason: 'outside-your-area', rule: 'HANDLE-15' }],
  [new NotAllowed(413, 'file-too-large'), { reason: 'file-too-large' }],
  [new Invalid([{ path: '/body/text', problem: '…' }]), { reason: 'does-not-fit' }],
])('%s: it stays with the reason, and the next one is tried', async (problem, refused) => {
  const store = storeOf(draft('1'), draft('2'))
  expect(await sendDrafts(store, 'worker', failing(problem))).toBe(true)
  expect(await store.list('worker')).toMatchObject([
    { state: 'refused', refused },
    { state: 'refused', refused },
  ])
})
