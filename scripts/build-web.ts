import { createHash } from 'node:crypto'
import { glob, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

// Builds the web pages into dist/web, and only when something they are made of has changed since the last build.

const built = 'dist/web'
const stamp = `${built}/.sources`
const inputs = ['index.html', 'vite.config.ts', 'package-lock.json', 'src/**/*.{ts,tsx,css,svg,json}']
const notPages = /(?:\.test\.tsx?$|\/server\/|^src\/platform\/)/

process.chdir(join(import.meta.dirname, '..'))

const building = 'dist/.building'
/** Longer than any build takes: whoever began then was stopped. */
const abandonedAfter = 180_000

await mkdir('dist', { recursive: true })
await takeTurn()
try {
  await buildChanged()
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
} finally {
  await rm(building, { recursive: true, force: true })
}

/** One builds at a time: whoever waited finds the pages built. */
async function takeTurn(): Promise<void> {
  const isMine = () =>
    mkdir(building).then(
      () => true,
      () => false,
    )
  while (!(await isMine())) {
    const began = await stat(building).catch(() => undefined)
    if (began !== undefined && Date.now() - began.mtimeMs > abandonedAfter)
      await rm(building, { recursive: true, force: true })
    await wait(200)
  }
}

async function buildChanged(): Promise<void> {
  const sources = await digestOfSources()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === sources) {
    process.stdout.write('网页没有变化 · web pages are up to date\n')
    return
  }
  process.stdout.write('构建网页，约半分钟 · building the web pages, about half a minute …\n')
  const started = performance.now()
  await build()
  await compress()
  await mkdir(built, { recursive: true })
  await writeFile(stamp, sources)
  process.stdout.write(`网页已构建 · built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
}

async function digestOfSources(): Promise<string> {
  const paths = (await Array.fromAsync(glob(inputs))).filter((path) => !notPages.test(path)).sort()
  const digest = createHash('sha256')
  for (const path of paths) digest.update(path).update(await readFile(path))
  return digest.digest('hex')
}

async function build(): Promise<void> {
  const vite = await import('vite').catch(() => undefined)
  if (vite === undefined) return giveUp('Vite 未安装，请运行 npm ci · Vite is not installed, run "npm ci"')
  await vite
    .build({ logLevel: 'error' })
    .catch((error) => giveUp(`网页未能构建 · the pages do not build\n${stripVTControlCharacters(error.message)}`))
}

/** Beside every text file its compressed forms, so that the server need not compress while it serves. */
async function compress(): Promise<void> {
  for (const path of await Array.fromAsync(glob(`${built}/**/*.{html,js,css,svg,json}`))) {
    const content = await readFile(path)
    await writeFile(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    await writeFile(`${path}.gz`, gzipSync(content))
  }
}

function giveUp(why: string): never {
  throw new Error(why)
}
