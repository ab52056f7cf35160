import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { dealFolds } from '#foundations/learning/folds.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { learnUnits, unitSuggester } from '../src/dispatch/learn-units.ts'
import type { Handled } from '../src/dispatch/past-handling.ts'
import { readHandled } from '../src/dispatch/read-past-row.ts'
import { pastRows } from '../src/dispatch/server/past-file.ts'
import { type Guess, mostFrequent, summaryOf } from './dispatch-learn/guesses.ts'
import type { Bench } from './run.ts'

const table = resolve(import.meta.dirname, '../../shared/data/cases/pingshan_events.csv')
const folds = 5
/** Rows are dealt out as whole tables or forward in time: the last fifth of the rows is foretold from those before. */
const forwardShare = 0.8

/** Units foretold in five folds and forward in time; `ratio` is top-1 against the most frequent unit of street and leaf. */
export const bench: Bench = {
  compares:
    'share of demands whose unit is suggested first (5 folds; also forward in time), to the most frequent unit of the same street and leaf category',
  run: async (say) => {
    if (!existsSync(table)) {
      say('skipped: there is no table of past handling at ../shared/data/cases/pingshan_events.csv')
      return { ratio: 0, skipped: true }
    }
    const rows: Handled[] = []
    for await (const row of pastRows(table, [], readHandled)) rows.push(row)
    const quick = process.argv.includes('--quick')
    const foldOf = dealFolds(new Int32Array(rows.length), folds, seededRandom('folds'))
    const ran = []
    for (let fold = 0; fold < (quick ? 1 : folds); fold++) {
      const part = (held: boolean) => rows.filter((_, row) => (foldOf[row] === fold) === held)
      ran.push(foretell(`fold ${fold + 1}`, part(false), part(true), say))
    }
    const byDay = rows.toSorted((a, b) => a.day - b.day)
    const cut = Math.floor(byDay.length * forwardShare)
    const forward = foretell('forward', byDay.slice(0, cut), byDay.slice(cut), say)
    const all = summaryOf(ran.flatMap(({ guesses }) => guesses))
    const plain = summaryOf(ran.flatMap(({ plain }) => plain))
    say(
      `all folds: top-1 ${all.top1}, top-3 ${all.top3}, calibration error ${all.calibrationError}; plain ${plain.top1}, ${plain.top3}`,
    )
    return {
      ratio: Math.round((all.top1 / plain.top1) * 100) / 100,
      rows: rows.length,
      folds: ran.map(({ guesses }) => summaryOf(guesses)),
      all,
      plain,
      forward: { ...summaryOf(forward.guesses), plain: summaryOf(forward.plain) },
      trainingSeconds: ran.map(({ seconds }) => seconds),
    }
  },
}

function foretell(name: string, known: readonly Handled[], held: readonly Handled[], say: (line: string) => void) {
  const begin = process.cpuUsage().user
  const suggest = unitSuggester(learnUnits({ handled: known, titles: {} }, 'bench'))
  const seconds = Math.round((process.cpuUsage().user - begin) / 1e4) / 100
  const asking = process.cpuUsage().user
  const guesses = held.map((row): Guess => ({ truth: row.unit, units: suggest(row) }))
  const milliseconds = Math.round((process.cpuUsage().user - asking) / 10 / held.length) / 100
  const frequent = mostFrequent(known)
  const plain = held.map((row): Guess => ({ truth: row.unit, units: frequent(row) }))
  const { top1, top3 } = summaryOf(guesses)
  say(`${name}: top-1 ${top1}, top-3 ${top3}; learnt in ${seconds} s, ${milliseconds} ms a question (processor)`)
  return { guesses, plain, seconds }
}
