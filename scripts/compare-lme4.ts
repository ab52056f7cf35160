import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { integer, poisson, standardNormal } from '../src/foundations/statistics/draws.ts'
import { shareAt } from '../src/foundations/statistics/logistic.ts'
import { type Cluster, fitRandomIntercept } from '../src/foundations/statistics/random-intercept.ts'
import { type Random, seededRandom } from '../src/foundations/statistics/seeded-random.ts'

/** The largest distance that still counts as agreement, on the scale of log odds. */
const tolerance = 1e-3

type Planting = { readonly units: number; readonly spread: number; readonly median: number }
const plantings: readonly Planting[] = [
  { units: 343, spread: 0.4, median: 300 },
  { units: 343, spread: 0.15, median: 30 },
  { units: 40, spread: 0.8, median: 12 },
]

export type Agreement = {
  readonly mean: number
  readonly spread: number
  readonly modes: number
  readonly deviations: number
}

/** Whether R with lme4 is here; the reason where it is not. */
export function whyNoR(): string | undefined {
  const { error, status } = spawnSync('Rscript', ['-e', 'suppressPackageStartupMessages(library(lme4))'])
  if (error !== undefined) return 'R is not installed (apt-get install r-base-core r-cran-lme4)'
  return status === 0 ? undefined : 'R has no lme4 (apt-get install r-cran-lme4)'
}

/** The largest differences between our shrinkage and lme4's on the same cells, drawn from a seed. */
export function agreementOn(planting: Planting, seed: string): Agreement {
  const clusters = plant(seededRandom(seed), planting)
  const ours = fitRandomIntercept(clusters)
  const theirs = fitByR(clusters)
  const far = (one: number, name: string) => Math.abs(one - (theirs.get(name)?.value ?? Number.NaN))
  return {
    mean: far(ours.mean, 'mean'),
    spread: far(ours.spread, 'spread'),
    modes: Math.max(...ours.effects.map(({ mode }, unit) => far(mode, String(unit)))),
    deviations: Math.max(
      ...ours.effects.map(({ deviation }, unit) =>
        Math.abs(deviation - (theirs.get(String(unit))?.deviation ?? Number.NaN)),
      ),
    ),
  }
}

function plant(random: Random, { units, spread, median }: Planting): readonly Cluster[] {
  return Array.from({ length: units }, () => {
    const effect = spread * standardNormal(random)
    const cells = Array.from({ length: integer(random, 2, 8) }, () => {
      const offset = 0.8 * standardNormal(random)
      const trials = 1 + poisson(random, (median / 5) * Math.exp(0.8 * standardNormal(random)))
      const share = shareAt(1.1 + offset + effect)
      const good = Array.from({ length: trials }, () => random() < share).filter(Boolean).length
      return { offset, trials, good }
    })
    return {
      offset: Float64Array.from(cells, (cell) => cell.offset),
      trials: Float64Array.from(cells, (cell) => cell.trials),
      good: Float64Array.from(cells, (cell) => cell.good),
    }
  })
}

function fitByR(clusters: readonly Cluster[]) {
  const folder = mkdtempSync(join(tmpdir(), 'lme4-'))
  try {
    const [cells, found] = [join(folder, 'cells.csv'), join(folder, 'found.csv')]
    const lines = clusters.flatMap(({ trials, good, offset }, unit) =>
      [...trials].map((count, cell) => [unit, count, good[cell], offset[cell]].join(',')),
    )
    writeFileSync(cells, `unit,trials,good,offset\n${lines.join('\n')}\n`)
    const { status, stderr } = spawnSync('Rscript', [resolve(import.meta.dirname, 'compare-lme4.R'), cells, found], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`R failed: ${stderr}`)
    const [, ...rows] = readFileSync(found, 'utf8').trim().split('\n')
    return new Map(
      rows.map((row) => {
        const [name = '', value, deviation] = row.split(',').map((part) => part.trim())
        return [name, { value: Number(value), deviation: Number(deviation) }] as const
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reason = whyNoR()
  if (reason !== undefined) console.log(`Not compared: ${reason}`)
  for (const [turn, planting] of (reason === undefined ? plantings : []).entries()) {
    const far = agreementOn(planting, `lme4 ${turn}`)
    console.log(`${JSON.stringify(planting)} differs by ${JSON.stringify(far)}`)
    if (!(Math.max(...Object.values(far)) <= tolerance)) process.exitCode = 1
  }
}
