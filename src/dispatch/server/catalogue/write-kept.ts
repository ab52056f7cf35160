import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
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
export async function writeKept(platform: Platform, { edition, seen, writing, author }: Order) {
  return inTransaction(platform.pool, async (client) => {
    const draft = await findDraft(client, edition, 'hold')
    if (draft === undefined) return gone
    if (draft.revision !== seen) return refused('changed-since-seen')
    const next = writeDraft(draft, writing, author)
    await keepDraft(client, next, platform.now())
    return { draft: next }
  })
}
