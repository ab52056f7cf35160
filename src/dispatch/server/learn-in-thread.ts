import { Worker } from 'node:worker_threads'
import type { UnitModel } from '../learn-units.ts'

/** What a thread learns from. */
export type LearningTask = Pick<UnitModel, 'handled' | 'titles'> & { readonly seed: string }

/** Learns in a thread of its own, so that whoever asked goes on meanwhile; the model as a file. Throws what learning threw, and when it is stopped. */
export function learnInThread(task: LearningTask, stopping?: AbortSignal): Promise<Uint8Array> {
  const thread = new Worker(new URL('./learning-thread.ts', import.meta.url), { workerData: task, execArgv: [] })
  const stop = () => void thread.terminate()
  stopping?.addEventListener('abort', stop)
  return new Promise<Uint8Array>((resolve, reject) => {
    thread.on('message', resolve)
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('The learning was stopped before its end; it begins anew the next time')))
    if (stopping?.aborted) stop()
  }).finally(() => stopping?.removeEventListener('abort', stop))
}
