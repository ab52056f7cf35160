import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'

/** What a benchmark module offers: what it compares, and a run that prints as it goes and ends with its figures. */
export type Bench = {
  readonly compares: string
  readonly run: (say: (line: string) => void) => Promise<{ readonly ratio: number } & Record<string, unknown>>
}

const files = globSync('*.bench.ts', { cwd: import.meta.dirname }).toSorted()
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const json = process.argv.includes('--json')
const say = (line: string) => (json ? console.error(line) : console.log(line))

async function open(file: string): Promise<Bench> {
  const { bench }: { bench: Bench } = await import(resolve(import.meta.dirname, file))
  return bench
}

if (asked.length === 0) {
  console.log('npm run bench -- NAME [--json]\n')
  for (const file of files) console.log(`${basename(file, '.bench.ts').padEnd(12)} ${(await open(file)).compares}`)
}
for (const name of asked) {
  const file = files.find((candidate) => candidate === `${name}.bench.ts`)
  if (file === undefined) {
    console.error(`There is no benchmark "${name}"; "npm run bench" lists them`)
    process.exit(2)
  }
  const bench = await open(file)
  const figures = await bench.run(say)
  console.log(JSON.stringify({ bench: name, compares: bench.compares, ...figures }))
}
