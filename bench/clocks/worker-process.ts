import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Stock } from '../stock/open-stock.ts'

const jiesu = fileURLToPath(new URL('../../bin/jiesu.js', import.meta.url))

/** Starts the product's own worker as users do; what it says against starting comes with the error of `alive`. */
export function startWorkerProcess({ environment }: Stock): ChildProcess {
  return spawn(process.execPath, [jiesu, 'start', '--only', 'worker', '--json'], {
    env: { ...environment, PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Whether the process runs still. */
export function alive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

/** Ends the process, as a machine that dies (`SIGKILL`) or an operator (`SIGTERM`) would; resolves once it is gone. */
export async function endWorkerProcess(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (!alive(worker)) return
  const exit = once(worker, 'exit')
  worker.kill(signal)
  await exit
}
