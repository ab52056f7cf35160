import { inThread } from '#platform/jobs/in-thread.ts'
import type { TrainingNews, TrainingResult, TrainingTask } from './train-and-judge.ts'

type Message = { readonly news: TrainingNews } | { readonly result: TrainingResult }

/**
 * Trains in a thread of its own, so that whoever asked goes on answering meanwhile. Throws what the training threw, and when it is
 * stopped.
 */
export async function trainInThread(
  task: TrainingTask,
  tell: (news: TrainingNews) => void,
  stopping?: AbortSignal,
): Promise<TrainingResult> {
  const script = new URL('./training-thread.ts', import.meta.url)
  const stopped = 'The training was stopped before its end; it can be started again'
  const hear = (message: Message, done: (message: Message) => void) =>
    'news' in message ? tell(message.news) : done(message)
  const last = await inThread<Message>({ script, task, hear, stopped }, stopping)
  if ('news' in last) throw new Error(stopped)
  return last.result
}
