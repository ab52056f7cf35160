import type { Rulebook } from '#foundations/rulebook/api.ts'
import { chanceOfLead } from '#foundations/statistics/sign-test.ts'

/** Whether the new model and the one in force were each right about one and the same demand. */
export type JudgedPair = { readonly fresh: boolean; readonly current: boolean }

/** How two readers of the same demands did: how many demands, how many each had right, and where just one of them was right. */
export type Comparison = {
  readonly judged: number
  readonly freshRight: number
  readonly currentRight: number
  readonly onlyFresh: number
  readonly onlyCurrent: number
  /** With which probability (0 to 1) a reader no better would lead so far. */
  readonly chance: number
}

/** Holds two readers against each other, demand by demand. */
export function compareReaders(pairs: readonly JudgedPair[]): Comparison {
  const count = (holds: (pair: JudgedPair) => boolean) => pairs.filter(holds).length
  const onlyFresh = count(({ fresh, current }) => fresh && !current)
  const onlyCurrent = count(({ fresh, current }) => current && !fresh)
  return {
    judged: pairs.length,
    freshRight: count(({ fresh }) => fresh),
    currentRight: count(({ current }) => current),
    onlyFresh,
    onlyCurrent,
    chance: chanceOfLead(onlyFresh, onlyCurrent),
  }
}

/** Whether the new reader goes live: it leads, and its lead is by chance with at most the probability the edition allows. [CLASSIFY-05] */
export function goesLive(comparison: Comparison, { chance }: Pick<Rulebook['classify']['models'], 'chance'>): boolean {
  return comparison.onlyFresh > comparison.onlyCurrent && comparison.chance <= chance
}

/**
 * How the classifications, oldest first, are parted: what is learnt from, and the newest share that is held back to judge by.
 * Undefined where fewer are held back than the edition asks for. [CLASSIFY-05]
 */
export function partExamples<Example>(
  examples: readonly Example[],
  { heldBack, fewest }: Pick<Rulebook['classify']['models'], 'heldBack' | 'fewest'>,
): { readonly learnt: readonly Example[]; readonly heldBack: readonly Example[] } | undefined {
  const newest = Math.floor(examples.length * heldBack)
  if (newest < fewest) return undefined
  const from = examples.length - newest
  return { learnt: examples.slice(0, from), heldBack: examples.slice(from) }
}
