import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

type Check = { readonly name: string; readonly run: readonly string[]; readonly when: string }

const node = process.execPath
const counts = '.types/test-counts.json'

/** Everything that must hold, in the order that fails soonest; a laptop and CI run the same list. */
const checks: readonly Check[] = [
  { name: 'types', run: [node, 'node_modules/typescript7/bin/tsc', '--build'], when: 'a type does not fit' },
  {
    name: 'style',
    run: ['biome', 'check', '.'],
    when: 'a budget, name or format is off; "npm run format" mends formats',
  },
  { name: 'boundaries', run: [node, 'scripts/boundaries.ts'], when: 'an import crosses a boundary' },
  {
    name: 'schema',
    run: [node, 'scripts/dump-schema.ts', '--check'],
    when: 'database/schema.sql is not what migrations make',
  },
  { name: 'web', run: [node, 'scripts/build-web.ts'], when: 'the pages do not build' },
  {
    name: 'tests',
    run: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${counts}`],
    when: 'a test fails',
  },
]

const only = process.argv.slice(2)
const chosen = checks.filter(({ name }) => only.length === 0 || only.includes(name))
rmSync(counts, { force: true })
const broken = chosen.filter((check) => !holds(check))
for (const { name, when } of broken) console.error(`✗ ${name}: ${when}`)
console.log(closingLine(broken.length))
process.exitCode = broken.length > 0 ? 1 : 0

function holds({ name, run: [command = '', ...rest] }: Check): boolean {
  const start = performance.now()
  console.log(`▸ ${name}`)
  const { status } = spawnSync(command, rest, { stdio: 'inherit' })
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return status === 0
}

/** The counts of the test run and of the checks around it, in the words CI reads: `412 passed, 0 failed`. */
function closingLine(brokenChecks: number): string {
  const tests = readCounts()
  const sound = chosen.length - brokenChecks
  return `${tests.passed + sound} passed, ${tests.failed + brokenChecks} failed, ${tests.skipped} skipped`
}

function readCounts(): { passed: number; failed: number; skipped: number } {
  try {
    const report: unknown = JSON.parse(readFileSync(counts, 'utf8'))
    const { numPassedTests, numFailedTests, numPendingTests } = report as Record<string, number>
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}
