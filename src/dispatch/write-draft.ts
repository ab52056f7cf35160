import type { CatalogueExample, CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { CatalogueDraft } from './approve-catalogue.ts'

/** One change of a draft: its start and basis, one line or example by its id, or all lines at once. */
export type DraftWriting =
  | { readonly put: 'head'; readonly inForceFrom: string; readonly basis: string }
  | { readonly put: 'lines'; readonly lines: readonly CatalogueLine[] }
  | { readonly put: 'line'; readonly line: CatalogueLine }
  | { readonly put: 'example'; readonly example: CatalogueExample }
  | { readonly remove: 'line' | 'example'; readonly id: string }

/**
 * The draft after a change, with its writer among the authors and one revision on. What has the id is replaced where it stands; what
 * is new comes last. [GOVERN-03]
 */
export function writeDraft(
  draft: CatalogueDraft,
  writing: DraftWriting,
  author: CatalogueDraft['authors'][number],
): CatalogueDraft {
  const authors = [...draft.authors.filter(({ person }) => person !== author.person), author]
  return { ...draft, ...written(draft, writing), authors, revision: draft.revision + 1 }
}

function written(draft: CatalogueDraft, writing: DraftWriting): Partial<CatalogueDraft> {
  if ('remove' in writing) {
    const { remove, id } = writing
    return remove === 'line' ? { lines: without(draft.lines, id) } : { examples: without(draft.examples, id) }
  }
  if (writing.put === 'line') return { lines: withItem(draft.lines, writing.line) }
  if (writing.put === 'example') return { examples: withItem(draft.examples, writing.example) }
  if (writing.put === 'lines') return { lines: writing.lines }
  return { inForceFrom: writing.inForceFrom, basis: writing.basis }
}

function without<Item extends { readonly id: string }>(items: readonly Item[], id: string): readonly Item[] {
  return items.filter((item) => item.id !== id)
}

function withItem<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
  const isKnown = items.some(({ id }) => id === item.id)
  return isKnown ? items.map((known) => (known.id === item.id ? item : known)) : [...items, item]
}
