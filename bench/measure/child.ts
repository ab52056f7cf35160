import { fork } from 'node:child_process'
import { once } from 'node:events'

/** A program of its own that answers one question at a time. */
export type Child<Question, Answer> = {
  readonly pid: number
  readonly ask: (question: Question) => Promise<Answer>
  readonly end: () => Promise<void>
}

type Reply<Answer> = { readonly answer: Answer } | { readonly fault: string }

/** Starts a file as a process of its own, so that what it does costs the other processes nothing but processor time. */
export function startChild<Question extends object, Answer>(file: string): Child<Question, Answer> {
  const child = fork(file, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ask = async (question: Question): Promise<Answer> => {
    child.send(question)
    const ended = once(child, 'exit').then(() => [{ fault: `${file} ended without an answer` }])
    const [reply]: Reply<Answer>[] = await Promise.race([once(child, 'message'), ended])
    if (reply === undefined || 'fault' in reply) throw new Error(reply?.fault)
    return reply.answer
  }
  const end = async () => {
    child.disconnect()
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { pid: child.pid ?? 0, ask, end }
}

/** In the child: answers every question with what the work makes of it. */
export function answerParent<Question, Answer>(work: (question: Question) => Promise<Answer>): void {
  process.on('message', (question: Question) => {
    work(question).then(
      (answer) => process.send?.({ answer }),
      (fault: Error) => process.send?.({ fault: fault.stack }),
    )
  })
}
