import { Worker } from 'node:worker_threads'
import type { AdjustResult, AdjustTask } from './adjust-league.ts'

/** Adjusts in a thread of its own, so that pages are answered meanwhile. Throws what the work threw, and when it is stopped. */
export function adjustInThread(task: AdjustTask, stopping?: AbortSignal): Promise<AdjustResult> {
  const thread = new Worker(new URL('./adjusting-thread.ts', import.meta.url), { workerData: task, execArgv: [] })
  const stop = () => void thread.terminate()
  stopping?.addEventListener('abort', stop)
  return new Promise<AdjustResult>((resolve, reject) => {
    thread.on('message', resolve)
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('The adjustment was stopped before its end; it can be asked for again')))
    if (stopping?.aborted) stop()
  }).finally(() => stopping?.removeEventListener('abort', stop))
}
