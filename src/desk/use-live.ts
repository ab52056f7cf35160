import { useEffect, useSyncExternalStore } from 'react'
import { isList, isPartOf, newsIn } from './live-keys.ts'
import { queryClient } from './query-client.ts'

export type LiveStatus = 'connecting' | 'live' | 'lost'

/** Milliseconds. An open ticket follows its facts almost at once. */
const ticketsEvery = 800
/** Milliseconds. A busy city records several facts a second; its lists need not move as often. */
const listsEvery = 5_000

let status: LiveStatus = 'connecting'
const listeners = new Set<() => void>()

function become(next: LiveStatus): void {
  status = next
  for (const listener of listeners) listener()
}

/** Runs the work once, `wait` milliseconds after the first of several calls; in a hidden window it waits to be seen. */
function gathering(wait: number, work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    timer = undefined
    if (document.hidden) document.addEventListener('visibilitychange', start, { once: true })
    else work()
  }
  const start = () => {
    timer ??= setTimeout(run, wait)
  }
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    document.removeEventListener('visibilitychange', start)
  }
  return { start, stop }
}

function connect(): () => void {
  const told = new Set<string>()
  const tickets = gathering(ticketsEvery, () => {
    const now = new Set(told)
    told.clear()
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isPartOf(queryKey, now) })
  })
  const lists = gathering(listsEvery, () => {
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isList(queryKey) })
  })
  const source = new EventSource('/api/live')
  source.addEventListener('open', () => become('live'))
  source.addEventListener('error', () => become('lost'))
  source.addEventListener('missed', () => void queryClient.invalidateQueries())
  source.addEventListener('facts', ({ data }) => {
    for (const { ticket } of newsIn(String(data)).tickets) told.add(ticket)
    tickets.start()
    lists.start()
  })
  return () => {
    source.close()
    tickets.stop()
    lists.stop()
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
