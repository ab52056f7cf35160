import type { Entry } from './commit.ts'

type Waiting = { readonly entry: Entry; readonly done: () => void; readonly failed: (error: unknown) => void }

export type WriterOptions = {
  readonly commit: (entries: readonly Entry[]) => Promise<void>
  readonly isTaken: (error: unknown) => boolean
  /** How many commits may be under way at once. */
  readonly lanes: number
  /** How many entries one commit may carry. */
  readonly batch: number
  /** How many entries must wait before a commit begins beside another one; one unless told. */
  readonly crowd?: number
}

/**
 * Gathers entries that arrive while others are being committed, and commits them together: under load many commands
 * share one flush to disk, and a lone command waits for nobody. Each entry still succeeds or fails by itself. A commit for
 * few beside one under way would cost more than their wait for the next.
 */
export function makeWriter(options: WriterOptions): (entry: Entry) => Promise<void> {
  const { lanes, batch, crowd = 1 } = options
  const waiting: Waiting[] = []
  let busy = 0

  function begin(): void {
    while (waiting.length >= (busy === 0 ? 1 : crowd) && busy < lanes) {
      busy += 1
      void settle(options, takeApart(waiting, batch)).then(() => {
        busy -= 1
        begin()
      })
    }
  }

  return (entry) =>
    new Promise((done, failed) => {
      waiting.push({ entry, done, failed })
      begin()
    })
}

async function settle(options: WriterOptions, group: readonly Waiting[]): Promise<void> {
  const error = await options.commit(group.map(({ entry }) => entry)).then(
    () => undefined,
    (reason: unknown) => reason ?? new Error('A commit failed without a reason'),
  )
  const shared = group.length > 1 && options.isTaken(error)
  if (shared) for (const one of group) await settle(options, [one])
  else for (const { done, failed } of group) error === undefined ? done() : failed(error)
}

/** Takes up to `most` entries off the queue, leaving a second one of the same ticket for the next commit. */
function takeApart(waiting: Waiting[], most: number): readonly Waiting[] {
  const group: Waiting[] = []
  const tickets = new Set<string>()
  const left: Waiting[] = []
  for (const one of waiting.splice(0)) {
    const fits = group.length < most && !tickets.has(one.entry.ticket)
    if (fits) group.push(one)
    else left.push(one)
    tickets.add(one.entry.ticket)
  }
  waiting.push(...left)
  return group
}
