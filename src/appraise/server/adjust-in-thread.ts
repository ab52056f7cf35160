import { atOnce, inThread } from '#platform/jobs/in-thread.ts'
import type { AdjustResult, AdjustTask } from './adjust-league.ts'

/** Adjusts in a thread of its own, so that pages are answered meanwhile. Throws what the work threw, and when it is stopped. */
export function adjustInThread(task: AdjustTask, stopping?: AbortSignal): Promise<AdjustResult> {
  const script = new URL('./adjusting-thread.ts', import.meta.url)
  const stopped = 'The adjustment was stopped before its end; it can be asked for again'
  return inThread<AdjustResult>({ script, task, hear: atOnce, stopped }, stopping)
}
