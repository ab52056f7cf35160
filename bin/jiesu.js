#!/usr/bin/env node
// Runs the command line with the Node that npm installed beside it, so that the machine's own may be older.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))

if (Number.parseInt(process.versions.node, 10) >= 24) await import('../src/cli.ts')
else runWithOwnNode()

function runWithOwnNode() {
  const program = process.platform === 'win32' ? `${ownNode}.exe` : ownNode
  const child = spawn(program, [cli, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\nNode 24 is not installed here; run "npm ci" first. 请先运行 npm ci。\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
