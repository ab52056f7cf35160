import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Stock } from '../stock/open-stock.ts'

const jiesu = fileURLToPath(new URL('../../bin/jiesu.js', import.meta.url))

export type Product = { readonly pid: number; readonly url: string; readonly stop: () => Promise<void> }

/** Starts the product's own server as users do, without its worker. `BENCH_PROFILE` names a folder for its processor profile. */
export async function startProduct({ environment }: Stock): Promise<Product> {
  const profile = process.env.BENCH_PROFILE
  const options = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const child = spawn(process.execPath, [...options, jiesu, 'start', '--only', 'server', '--json'], {
    env: { ...environment, PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const stop = async () => {
    if (child.exitCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    await exited
  }
  for await (const line of createInterface(child.stdout)) {
    const { url } = JSON.parse(line)
    if (typeof url === 'string') return { pid: child.pid ?? 0, url, stop }
  }
  throw new Error('The server ended before it served; set LOG_LEVEL and start it by hand to see why')
}
