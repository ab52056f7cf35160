import { Defect, Invalid, NotAllowed, Refused, Unreachable } from '#desk/problems.ts'
import type { DraftStore, FieldDraft } from './draft-store.ts'

export type Deliver = (draft: FieldDraft) => Promise<NonNullable<FieldDraft['sent']>>

/**
 * Sends what waits, the oldest first, until the server cannot be reached or wants somebody to sign in; answers whether all that
 * waited has its answer. What is refused stays, with the reason. Sent twice, a draft is one ticket: it carries its own key.
 */
export async function sendDrafts(store: DraftStore, owner: string, deliver: Deliver): Promise<boolean> {
  const waiting = (await store.list(owner)).filter(({ state }) => state === 'waiting').toReversed()
  for (const draft of waiting) {
    const next = await tried(draft, deliver)
    if (next === undefined) return false
    await store.keep(next)
  }
  return true
}

/** The draft as it stands after being sent; undefined where sending again may help. */
async function tried(draft: FieldDraft, deliver: Deliver): Promise<FieldDraft | undefined> {
  try {
    const sent = await deliver(draft)
    return { ...draft, state: 'sent', photos: [], sent }
  } catch (problem) {
    if (isPassing(problem)) return undefined
    return { ...draft, state: 'refused', refused: refusalIn(problem) }
  }
}

function isPassing(problem: unknown): boolean {
  if (problem instanceof NotAllowed) return [401, 403, 408, 429].includes(problem.status)
  return problem instanceof Unreachable || problem instanceof Defect
}

function refusalIn(problem: unknown): NonNullable<FieldDraft['refused']> {
  if (problem instanceof Refused) return { reason: problem.reason, rule: problem.rule }
  if (problem instanceof NotAllowed) return { reason: problem.error }
  if (problem instanceof Invalid) return { reason: 'does-not-fit' }
  throw problem
}
