import { atOnce, inThread } from '#platform/jobs/in-thread.ts'
import type { UnitModel } from '../learn-units.ts'

/** What a thread learns from. */
export type LearningTask = Pick<UnitModel, 'handled' | 'titles'> & { readonly seed: string }

/** Learns in a thread of its own, so that whoever asked goes on meanwhile; the model as a file. Throws what learning threw, and when it is stopped. */
export function learnInThread(task: LearningTask, stopping?: AbortSignal): Promise<Uint8Array> {
  const script = new URL('./learning-thread.ts', import.meta.url)
  const stopped = 'The learning was stopped before its end; it begins anew the next time'
  return inThread<Uint8Array>({ script, task, hear: atOnce, stopped }, stopping)
}
