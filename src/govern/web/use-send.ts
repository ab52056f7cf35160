import { useState } from 'react'

/** Sends something and keeps what went wrong, to be shown where it was tried; answers undefined then. */
export function useSend() {
  const [problem, setProblem] = useState<Error>()
  const [pending, setPending] = useState(false)
  const send = async <Answer>(request: () => Promise<Answer>): Promise<Answer | undefined> => {
    setPending(true)
    setProblem(undefined)
    try {
      return await request()
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)))
      return undefined
    } finally {
      setPending(false)
    }
  }
  return { send, problem, pending, forget: () => setProblem(undefined) }
}
