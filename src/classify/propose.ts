import type { City } from '#foundations/rulebook/city.ts'
import type { CategoryProposal, KindProposal, SaidWords } from '#foundations/rulebook/proposal.ts'
import { suggestCategory } from './suggest-category.ts'
import { suggestKind } from './suggest-kind.ts'

export type ProposingCity = Pick<City, 'categories' | 'words' | 'proposeCategory' | 'proposeKind'>

/** The categories proposed for what was said, best first: by the model in force, by the catalogue's words where there is none. */
export function proposeCategories(said: SaidWords, city: ProposingCity, most = 3): readonly CategoryProposal[] {
  return city.proposeCategory?.(said).slice(0, most) ?? suggestCategory(said, city.categories, most)
}

/** The kinds proposed for what was said, best first: by the model in force, by the city's cue words where there is none. */
export function proposeKinds(said: SaidWords, city: ProposingCity): readonly KindProposal[] {
  return city.proposeKind?.(said) ?? suggestKind(`${said.title}\n${said.text}`, city.words)
}
