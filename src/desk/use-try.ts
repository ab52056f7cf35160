import { useState } from 'react'

/** Runs something that may fail and keeps what went wrong, for the place where it was tried. */
export function useTry() {
  const [problem, setProblem] = useState<Error>()
  const [pending, setPending] = useState(false)
  const run = async (work: () => Promise<void>) => {
    setPending(true)
    setProblem(undefined)
    try {
      await work()
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)))
    }
    setPending(false)
  }
  return { run, pending, problem }
}
