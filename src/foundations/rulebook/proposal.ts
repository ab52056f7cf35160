import type { CategoryCode } from './category.ts'
import type { DemandKind, LevelCode } from './demand.ts'

/** What a demand says, as far as it tells what it is about. */
export type SaidWords = { readonly title: string; readonly text: string }

/** Who proposes: `lexicon`, the catalogue's own words, or the edition of a model learnt from people's classifications. */
export type ProposedBy = string

/** A category that a text points to, with its probability (0 to 1) and the words that decided. */
export type CategoryProposal = {
  readonly category: CategoryCode
  readonly level: LevelCode
  readonly probability: number
  readonly because: readonly string[]
  readonly by: ProposedBy
}

/** What a text asks for, with its probability (0 to 1) and the words that decided. */
export type KindProposal = {
  readonly kind: DemandKind
  readonly probability: number
  readonly because: readonly string[]
  readonly by: ProposedBy
}

/** The categories a text points to, best first; together at most 1. */
export type ProposeCategory = (said: SaidWords) => readonly CategoryProposal[]
/** The kinds a text points to, best first; together at most 1. */
export type ProposeKind = (said: SaidWords) => readonly KindProposal[]
