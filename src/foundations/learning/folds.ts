import { shuffled } from '#foundations/statistics/draws.ts'
import type { Random } from '#foundations/statistics/seeded-random.ts'

/**
 * Deals rows out into so many folds, each class evenly: the fold of each row, from 0. The same chance deals the same way.
 */
export function dealFolds(classes: ArrayLike<number>, folds: number, random: Random): Int32Array {
  const dealt = new Map<number, number>()
  const foldOf = new Int32Array(classes.length)
  const rows = Array.from(classes, (_, row) => row)
  for (const row of shuffled(random, rows)) {
    const one = classes[row] as number
    // A class begins where the one before it ended up, so that small classes do not all fall to the first folds.
    const before = dealt.get(one) ?? one
    foldOf[row] = before % folds
    dealt.set(one, before + 1)
  }
  return foldOf
}
