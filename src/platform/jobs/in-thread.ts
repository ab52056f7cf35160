import { Worker } from 'node:worker_threads'

type Work<Message> = {
  readonly script: URL
  /** What the script finds as its `workerData`. */
  readonly task?: unknown
  /** Hears what the script posts; `done` ends the wait with its result. */
  readonly hear: (message: Message, done: (message: Message) => void) => void
  /** Hands over what the script does not find at its start. */
  readonly feed?: (thread: Worker) => Promise<void>
  /** What is thrown where the thread ends without a result. */
  readonly stopped: string
}

/**
 * Runs a script in a thread of its own, so that whoever asked goes on meanwhile; answers the message that ended the wait. Throws what the
 * script or the feeding threw, and when it is stopped.
 */
export function inThread<Message>(work: Work<Message>, stopping?: AbortSignal): Promise<Message> {
  const thread = new Worker(work.script, { workerData: work.task, execArgv: [] })
  const stop = () => void thread.terminate()
  stopping?.addEventListener('abort', stop)
  return new Promise<Message>((resolve, reject) => {
    thread.on('message', (message: Message) => work.hear(message, resolve))
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error(work.stopped)))
    if (stopping?.aborted) stop()
    work.feed?.(thread).catch((problem: unknown) => {
      reject(problem)
      stop()
    })
  }).finally(() => stopping?.removeEventListener('abort', stop))
}

/** The only message is the result. */
export function atOnce<Message>(message: Message, done: (message: Message) => void): void {
  done(message)
}
