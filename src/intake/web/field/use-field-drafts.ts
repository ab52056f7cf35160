import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { deliverDraft } from './deliver-draft.ts'
import { type FieldDraft, openDrafts } from './draft-store.ts'
import { sendDrafts } from './send-drafts.ts'

/** Milliseconds between tries while something waits: a phone may believe in a network that leads nowhere. */
const again = 20_000

const store = openDrafts()

/** This person's drafts on this phone; whatever waits is sent as soon as there is a network. */
export function useFieldDrafts(owner: string) {
  const [drafts, setDrafts] = useState<readonly FieldDraft[]>()
  const online = useOnline()
  const refresh = useCallback(async () => setDrafts(await store.list(owner)), [owner])
  const send = useCallback(async () => {
    if (navigator.onLine) await alone(() => sendDrafts(store, owner, deliverDraft))
    await refresh()
  }, [owner, refresh])
  const waits = drafts?.some(({ state }) => state === 'waiting') ?? false
  useEffect(() => void refresh(), [refresh])
  useEffect(() => {
    if (!(online && waits)) return
    void send()
    const timer = setInterval(() => void send(), again)
    return () => clearInterval(timer)
  }, [online, waits, send])
  const commands = useMemo(
    () => ({
      keep: (draft: FieldDraft) => store.keep(draft).then(refresh),
      drop: (id: string) => store.drop(id).then(refresh),
    }),
    [refresh],
  )
  return { drafts, online, send, ...commands }
}

/** One page at a time sends; another that is open leaves it to that one. */
async function alone(work: () => Promise<unknown>): Promise<void> {
  if (!('locks' in navigator)) return void (await work())
  await navigator.locks.request('jiesu-field', { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work()
  })
}

function useOnline(): boolean {
  return useSyncExternalStore(followNetwork, () => navigator.onLine)
}

function followNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
