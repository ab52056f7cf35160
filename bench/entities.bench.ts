import { readFileSync } from 'node:fs'
import { rateOf, share } from '../src/foundations/statistics/rate.ts'
import { wilsonInterval } from '../src/foundations/statistics/wilson-interval.ts'
import { type Judged, type Tally, tallies } from './entities/judge-sample.ts'
import { readPublicMessages } from './entities/read-sample.ts'
import type { Bench } from './run.ts'

/** The readers were mended upon the first draw; the second was drawn and judged after that. */
const sample: { readonly first: readonly Judged[]; readonly second: readonly Judged[] } = JSON.parse(
  readFileSync(new URL('entities-sample.json', import.meta.url), 'utf8'),
)

/** What is read from real messages besides places: times, amounts, names. `ratio` is the share of right ones in the second draw. */
export const bench: Bench = {
  compares: 'what is read rightly to what is read, in 270 hand-checked public messages of 2019',
  run: async (say) => {
    const messages = await readPublicMessages()
    if (messages === undefined) {
      say('skipped: ../shared/data/messages/public_messages_2019.csv is not there')
      return { ratio: 0, skipped: true }
    }
    const [first, second] = [tallies(sample.first, messages), tallies(sample.second, messages)]
    return {
      ratio: precisionOf(second),
      first: told('first draw', first, say),
      second: told('second draw', second, say),
    }
  },
}

type Tallies = ReturnType<typeof tallies>

function told(name: string, counts: Tallies, say: (line: string) => void) {
  const kinds = Object.fromEntries([...counts].map(([kind, tally]) => [kind, { ...tally, ...figuresOf(tally) }]))
  say(`${name}: ${precisionOf(counts)} right`)
  for (const [kind, figures] of Object.entries(kinds)) say(`  ${kind} ${JSON.stringify(figures)}`)
  return kinds
}

function precisionOf(counts: Tallies): number {
  const right = [...counts.values()].reduce((sum, one) => sum + one.right, 0)
  const judged = [...counts.values()].reduce((sum, one) => sum + judgedOf(one), 0)
  return rounded(right / judged)
}

function judgedOf({ right, meaning, bounds, wrong }: Tally): number {
  return right + meaning + bounds + wrong
}

/** `precision` asks for kind, place and meaning; `standing` for kind and place alone; `recall` for them in the messages read whole. */
function figuresOf(tally: Tally) {
  const precision = rateOf(tally.right, judgedOf(tally))
  const interval = wilsonInterval(precision)
  return {
    precision: rounded(share(precision) ?? 0),
    low: rounded(interval?.low ?? 0),
    high: rounded(interval?.high ?? 1),
    standing: rounded(share(rateOf(tally.right + tally.meaning, judgedOf(tally))) ?? 0),
    recall: rounded(share(rateOf(tally.found, tally.there)) ?? 0),
  }
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000
}
