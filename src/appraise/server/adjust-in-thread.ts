import type { Worker } from 'node:worker_threads'
import { atOnce, inThread } from '#platform/jobs/in-thread.ts'
import type { CellText } from '../case-sums.ts'
import type { AdjustResult, AdjustRules } from './adjust-league.ts'
import type { TakeText } from './fairness-cells.ts'

export type AdjustMessage = { readonly text: CellText } | { readonly rules: AdjustRules }

/** Adjusts what is read: the reading hands over the cells of one unit after the other. */
export type AdjustBy = (
  read: (take: TakeText) => Promise<void>,
  rules: AdjustRules,
  stopping?: AbortSignal,
) => Promise<AdjustResult>

/**
 * Adjusts in a thread of its own, which is given the cells as they are read, so that pages are answered meanwhile. Throws what the work
 * or the reading threw, and when it is stopped.
 */
export const adjustInThread: AdjustBy = (read, rules, stopping) => {
  const script = new URL('./adjusting-thread.ts', import.meta.url)
  const feed = async (thread: Worker) => {
    await read((text) => thread.postMessage({ text } satisfies AdjustMessage))
    thread.postMessage({ rules } satisfies AdjustMessage)
  }
  const stopped = 'The adjustment was stopped before its end; it can be asked for again'
  return inThread<AdjustResult>({ script, feed, hear: atOnce, stopped }, stopping)
}
