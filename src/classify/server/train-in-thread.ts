import { Worker } from 'node:worker_threads'
import type { TrainingNews, TrainingResult, TrainingTask } from './train-and-judge.ts'

type Message = { readonly news: TrainingNews } | { readonly result: TrainingResult }

/**
 * Trains in a thread of its own, so that whoever asked goes on answering meanwhile. Throws what the training threw, and when it is
 * stopped.
 */
export function trainInThread(
  task: TrainingTask,
  tell: (news: TrainingNews) => void,
  stopping?: AbortSignal,
): Promise<TrainingResult> {
  const thread = new Worker(new URL('./training-thread.ts', import.meta.url), { workerData: task, execArgv: [] })
  const stop = () => void thread.terminate()
  stopping?.addEventListener('abort', stop)
  return new Promise<TrainingResult>((resolve, reject) => {
    thread.on('message', (message: Message) => {
      if ('news' in message) tell(message.news)
      else resolve(message.result)
    })
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('The training was stopped before its end; it can be started again')))
    if (stopping?.aborted) stop()
  }).finally(() => stopping?.removeEventListener('abort', stop))
}
