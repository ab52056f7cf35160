import type { CityWord } from '#foundations/rulebook/city-word.ts'
import { demandKinds } from '#foundations/rulebook/demand.ts'
import type { KindProposal } from '#foundations/rulebook/proposal.ts'
import { buildAutomaton, type WordAutomaton, wordsFound } from '#foundations/text/word-automaton.ts'

/** Weight that speaks for no kind: one cue alone is wrong in about one of eight tickets of the demo city. */
const doubt = 0.3

/** What the cue words of a text say it asks for, best first, each with its part of all cue weight and of a doubt, 0 to 1. */
export function suggestKind(text: string, words: readonly CityWord[]): readonly KindProposal[] {
  const cues = words.filter((word) => word.class === 'kind')
  const found = new Set(wordsFound(text, indexOf(words)))
  const heard = cues.filter(({ word }) => found.has(word))
  const total = weightOf(heard) + doubt
  return demandKinds
    .map((kind) => ({ kind, cues: heard.filter(({ topic }) => topic === kind) }))
    .filter(({ cues: own }) => own.length > 0)
    .map(({ kind, cues: own }) => ({
      kind,
      probability: weightOf(own) / total,
      because: own.map(({ word }) => word),
      by: 'lexicon',
    }))
    .toSorted((a, b) => b.probability - a.probability)
}

const indexes = new WeakMap<readonly CityWord[], WordAutomaton>()

/** The cue words, prepared once per edition of the words. */
function indexOf(words: readonly CityWord[]): WordAutomaton {
  const cues = () => words.filter((word) => word.class === 'kind').map(({ word }) => word)
  const index = indexes.get(words) ?? buildAutomaton(cues())
  indexes.set(words, index)
  return index
}

function weightOf(cues: readonly CityWord[]): number {
  return cues.reduce((sum, { weight }) => sum + weight, 0)
}
