import { dealFolds } from '../../src/foundations/learning/folds.ts'
import type { Example } from '../../src/foundations/learning/text-model.ts'
import { twinFinder } from '../../src/foundations/learning/twins.ts'
import { seededRandom } from '../../src/foundations/statistics/seeded-random.ts'
import type { Segment } from '../../src/foundations/text/segment.ts'

export type Folds = { readonly foldOf: Int32Array; readonly groups: number }

/** Messages that share more than half their words say the same. */
const same = 0.5

/** Deals messages into folds, each class evenly and messages that say the same into one fold; tells how many groups there are. */
export function groupedFolds(messages: readonly Example[], count: number, seed: string, segment: Segment): Folds {
  const words = messages.map(({ title = '', text }) => new Set(segment(title + text)))
  const twinsOf = twinFinder(words, same)
  const groupOf = messages.map((_, row) => row)
  for (const [row, own] of words.entries()) {
    const joined = new Set(twinsOf(own).map((twin) => groupOf[twin]))
    for (const [member, group] of groupOf.entries()) if (joined.has(group)) groupOf[member] = groupOf[row] as number
  }
  const groups = [...new Set(groupOf)]
  const folds = dealFolds(classesOf(groups.map((group) => messages[group] as Example)), count, seededRandom(seed))
  const foldOfGroup = new Map(groups.map((group, i) => [group, folds[i] as number]))
  return { foldOf: Int32Array.from(groupOf, (group) => foldOfGroup.get(group) as number), groups: groups.length }
}

/** Deals messages into folds, each class evenly, whatever they say. */
export function plainFolds(messages: readonly Example[], count: number, seed: string): Folds {
  return { foldOf: dealFolds(classesOf(messages), count, seededRandom(seed)), groups: messages.length }
}

function classesOf(messages: readonly Example[]): Int32Array {
  const labels = [...new Set(messages.map(({ label }) => label))]
  return Int32Array.from(messages, ({ label }) => labels.indexOf(label))
}
