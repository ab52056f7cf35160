import { useEffect, useSyncExternalStore } from 'react'
import { isStale, newsIn } from './live-keys.ts'
import { queryClient } from './query-client.ts'

export type LiveStatus = 'connecting' | 'live' | 'lost'

/** Milliseconds. A busy city records several facts a second; lists are read again at most this often. */
const gatherFor = 1_500

let status: LiveStatus = 'connecting'
const listeners = new Set<() => void>()
const gathered = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined

function become(next: LiveStatus): void {
  status = next
  for (const listener of listeners) listener()
}

function refresh(): void {
  const tickets = new Set(gathered)
  gathered.clear()
  timer = undefined
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey, tickets) })
}

function hear(text: string): void {
  for (const { ticket } of newsIn(text).tickets) gathered.add(ticket)
  if (gathered.size > 0) timer ??= setTimeout(refresh, gatherFor)
}

function connect(): () => void {
  const source = new EventSource('/api/live')
  source.addEventListener('open', () => become('live'))
  source.addEventListener('error', () => become('lost'))
  source.addEventListener('facts', ({ data }) => hear(String(data)))
  source.addEventListener('missed', () => void queryClient.invalidateQueries())
  return () => {
    source.close()
    clearTimeout(timer)
    timer = undefined
    gathered.clear()
  }
}

/** Keeps the page's data fresh from committed facts while somebody is signed in. Use it once, in the shell. */
export function useLive(who: string | undefined): void {
  useEffect(() => (who === undefined ? undefined : connect()), [who])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether live facts are arriving. */
export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(subscribe, () => status)
}
