import { existsSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { boundaries, tests } from '../tools/boundaries.ts'

export type Breach = { readonly rule: string; readonly from: string; readonly to: string; readonly advice: string }
export type Cruise = { readonly breaches: readonly Breach[]; readonly read: number; readonly unread: readonly string[] }

/**
 * Holds every file under `<root>/src` to the import rules. Also names the source files that were not read at all,
 * because a cruise that reads nothing finds no breach either. Tests may look across foundations, so the layers of
 * folders are judged without them.
 */
export async function cruiseSources(root: string): Promise<Cruise> {
  const [layers, files] = [
    boundaries.forbidden.filter(isOfFolders),
    boundaries.forbidden.filter((rule) => !isOfFolders(rule)),
  ]
  const all = await cruiseFor(root, files, {})
  const untested = await cruiseFor(root, layers, { exclude: { path: [tests, '^test/'] } })
  const read = new Set(all.modules.map((module) => module.source))
  const sources = await Array.fromAsync(glob('src/**/*.{ts,tsx}', { cwd: root }))
  return {
    breaches: [...all.summary.violations, ...untested.summary.violations].map(breachOf),
    read: sources.filter((source) => read.has(source)).length,
    unread: sources.filter((source) => !read.has(source) && existsSync(resolve(root, source))),
  }
}

const isOfFolders = (rule: IForbiddenRuleType) => 'scope' in rule && rule.scope === 'folder'

async function cruiseFor(
  root: string,
  forbidden: IForbiddenRuleType[],
  options: ICruiseOptions,
): Promise<ICruiseResult> {
  const folders = ['src', 'scripts'].filter((folder) => existsSync(resolve(root, folder)))
  const tsConfig = resolve(root, 'tsconfig.base.json')
  const { output } = await cruise(
    folders,
    {
      ...boundaries.options,
      ...options,
      ruleSet: { forbidden },
      validate: true,
      baseDir: root,
      tsConfig: { fileName: tsConfig },
    },
    undefined,
    { tsConfig: extractTSConfig(tsConfig) },
  )
  return output as ICruiseResult
}

function breachOf({ rule, from, to }: ICruiseResult['summary']['violations'][number]): Breach {
  const advice = boundaries.forbidden.find(({ name }) => name === rule.name)?.comment ?? ''
  return { rule: rule.name, from, to, advice }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { breaches, read, unread } = await cruiseSources(resolve(import.meta.dirname, '..'))
  for (const { rule, from, to, advice } of breaches) console.error(`${rule}: ${from} → ${to}\n  ${advice}`)
  for (const source of unread)
    console.error(`not-read: ${source} was not cruised; the import rules say nothing about it`)
  console.log(`${read} source files cruised, ${breaches.length} breaches, ${unread.length} files not read`)
  process.exitCode = breaches.length + unread.length > 0 || read === 0 ? 1 : 0
}
