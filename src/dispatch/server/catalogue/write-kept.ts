import type { Platform } from '#platform/platform.ts'
import type { CatalogueDraft } from '../../approve-catalogue.ts'
import { type DraftWriting, writeDraft } from '../../write-draft.ts'
import { findDraft, keepDraft } from './draft-store.ts'

export const gone = { error: 'no-such-draft' } as const

/** A "no" to whoever drafts. [GOVERN-03] */
export function refused<Reason extends string>(reason: Reason) {
  return { error: 'refused' as const, reason, rule: 'GOVERN-03' }
}

type Order = {
  readonly edition: string
  readonly seen: number
  readonly writing: DraftWriting
  readonly author: CatalogueDraft['authors'][number]
}

/** Writes a kept draft where it still is as the writer saw it, so that nobody writes over another's words. [GOVERN-03] */
export async function writeKept({ pool, now }: Platform, { edition, seen, writing, author }: Order) {
  const draft = await findDraft(pool, edition)
  if (draft === undefined) return gone
  const next = writeDraft(draft, writing, author)
  const isKept = draft.revision === seen && (await keepDraft(pool, next, now()))
  return isKept ? { draft: next } : refused('changed-since-seen')
}
