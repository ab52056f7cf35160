/** A second signal this much later is impatience, not the terminal and npm both passing on one Ctrl-C. */
const samePress = 1_000

/** Whether the process was asked to stop, now and as a promise. */
export type StopAsked = { readonly asked: () => boolean; readonly promise: Promise<void> }

/** Listens for the signals that ask the process to stop. Asked again over a second later, the process ends at once. */
export function listenForStop(): StopAsked {
  let firstAsked: number | undefined
  const promise = new Promise<void>((resolve) => {
    const heard = () => {
      const now = performance.now()
      if (firstAsked !== undefined && now - firstAsked > samePress) process.exit(1)
      firstAsked ??= now
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard)
  })
  return { asked: () => firstAsked !== undefined, promise }
}
