import { useEffect, useState } from 'react'
import { type Draft, draftFrom, emptyDraft } from './draft.ts'

/** One draft per person in this browser, kept at every change, so that a crash or a lost session loses nothing. */
export function useDraft(person: string) {
  const key = `jiesu-intake-draft:${person}`
  const [draft, setDraft] = useState(() => draftFrom(localStorage.getItem(key)))
  useEffect(() => localStorage.setItem(key, JSON.stringify(draft)), [key, draft])
  return {
    draft,
    change: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
    clear: () => setDraft(emptyDraft),
  }
}
