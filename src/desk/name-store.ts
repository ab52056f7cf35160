/** Names by code, loaded in batches as screens ask for them. */
export type NameStore = {
  /** The name; `…` until it has arrived, as asking is what makes it come; undefined where there is none. */
  readonly find: (code: string) => string | undefined
  readonly subscribe: (listener: () => void) => () => void
  /** Grows with every batch that arrived. */
  readonly version: () => number
}

/** What stands for a name on its way: a code would be read as the name. */
const onItsWay = '…'

/** How many codes go into one request, so that the address stays short enough for every proxy. */
const batchSize = 100

/**
 * A store that gathers the codes asked for within `wait` milliseconds into requests of at most 100. A code that is unknown
 * to the server, or whose request failed, keeps its code as its name until the page is loaded again.
 */
export function createNameStore(load: (codes: readonly string[]) => Promise<ReadonlyMap<string, string>>, wait = 8) {
  const names = new Map<string, string>()
  const asked = new Set<string>()
  const answered = new Set<string>()
  let waiting: string[] = []
  let version = 0
  const listeners = new Set<() => void>()

  const flush = async () => {
    const codes = waiting
    waiting = []
    const batches = Array.from({ length: Math.ceil(codes.length / batchSize) }, (_, index) =>
      codes.slice(index * batchSize, (index + 1) * batchSize),
    )
    const arrived = await Promise.all(batches.map((batch) => load(batch).catch(() => new Map<string, string>())))
    for (const batch of arrived) for (const [code, name] of batch) names.set(code, name)
    for (const code of codes) answered.add(code)
    version += 1
    for (const listener of listeners) listener()
  }

  const ask = (code: string) => {
    if (asked.has(code)) return
    asked.add(code)
    if (waiting.length === 0) setTimeout(() => void flush(), wait)
    waiting.push(code)
  }

  const store: NameStore = {
    find: (code) => {
      const name = names.get(code)
      if (name !== undefined || code === '' || answered.has(code)) return name
      ask(code)
      return onItsWay
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
  return store
}
