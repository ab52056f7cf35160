import { fairnessFigures } from './honesty/fairness.ts'
import { leadFigures } from './honesty/leads.ts'
import type { Bench } from './run.ts'

/** Whether truth that was planted is found: work behind unequal demands, and units that rush-close or fake praise. `ratio` is how far ranks agree with it unadjusted, to adjusted. */
export const bench: Bench = {
  compares: 'agreement of raw ranks with planted work to that of adjusted ranks (Spearman)',
  run: async (say) => {
    const isQuick = process.argv.includes('--quick')
    const fairness = fairnessFigures(say, isQuick ? 2 : 10)
    const { raw = 0, adjusted = 1 } = fairness.unequal ?? {}
    return { ratio: Math.round((1000 * raw) / adjusted) / 1000, fairness, leads: leadFigures(say, isQuick ? 1 : 4) }
  },
}
