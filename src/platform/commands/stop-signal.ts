/** A second signal this much later is impatience, not the terminal and npm both passing on one Ctrl-C. */
const samePress = 1_000

/** Resolves when the process is asked to stop. Asked again over a second later, the process ends at once. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let firstAsked: number | undefined
    const heard = () => {
      const now = performance.now()
      if (firstAsked !== undefined && now - firstAsked > samePress) process.exit(1)
      firstAsked ??= now
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard)
  })
}
