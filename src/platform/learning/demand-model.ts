import { readModel, writeModel } from '#foundations/learning/model-file.ts'
import { type Guess, predictor, type TextModel, trainTextModel } from '#foundations/learning/text-model.ts'
import type { Category, CategoryCode } from '#foundations/rulebook/category.ts'
import { type DemandKind, demandKinds } from '#foundations/rulebook/demand.ts'
import type { CategoryProposal, ProposeCategory, ProposeKind, SaidWords } from '#foundations/rulebook/proposal.ts'
import type { Segment } from '#foundations/text/segment.ts'

/** A demand that a person classified. */
export type DemandExample = SaidWords & { readonly category: CategoryCode; readonly kind: DemandKind }

/**
 * What tells a demand's category and kind: first the group of categories (the first level of the catalogue's path), then the
 * leaf within it, which learns and weighs a tenth of what telling all leaves apart at once would. The kind may be missing.
 */
export type DemandModel = {
  readonly group: TextModel
  readonly leaves: ReadonlyMap<string, TextModel>
  readonly kind?: TextModel
}

export type Categories = ReadonlyMap<CategoryCode, Category>

type Learning = {
  readonly categories: Categories
  readonly segment: Segment
  readonly seed: number
  /** Told after each part, 0 to 1. */
  readonly progress?: (share: number) => void
}

/** Learns from demands that people classified; those of categories the catalogue no longer has are left out. Throws where none is left. */
export function trainDemandModel(given: readonly DemandExample[], learning: Learning): DemandModel {
  const { categories, progress = () => undefined } = learning
  const examples = given.filter(({ category }) => categories.has(category))
  const groupOf = ({ category }: DemandExample) => categories.get(category)?.path[0] ?? ''
  const byGroup = Map.groupBy(examples, groupOf)
  let left = 2 + byGroup.size
  const learn = (some: readonly DemandExample[], labelOf: (example: DemandExample) => string) => {
    const labelled = some.map((example) => ({ title: example.title, text: example.text, label: labelOf(example) }))
    const model = trainTextModel(labelled, { segment: learning.segment, seed: String(learning.seed) })
    left -= 1
    progress(1 - left / (2 + byGroup.size))
    return model
  }
  return {
    group: learn(examples, groupOf),
    kind: learn(examples, ({ kind }) => kind),
    leaves: new Map([...byGroup].map(([group, some]) => [group, learn(some, ({ category }) => category)])),
  }
}

/** Groups less probable than that do not speak. */
const leastGroup = 0.01
/** As many proposals are made, and as many words told for each. */
const proposed = 5
const told = 5

/** How the model proposes categories under its edition's name; the levels are those of the catalogue given. */
export function categoryProposer(
  { group, leaves }: DemandModel,
  { categories, segment, edition }: { categories: Categories; segment: Segment; edition: string },
): ProposeCategory {
  const groupsOf = predictor(group, segment)
  const leavesOf = new Map([...leaves].map(([name, model]) => [name, predictor(model, segment)]))
  return (said) =>
    (isBlank(said) ? [] : groupsOf(said))
      .filter(({ probability }) => probability >= leastGroup)
      .flatMap((one) => (leavesOf.get(one.label)?.(said) ?? []).map((leaf) => within(one, leaf)))
      .toSorted((a, b) => b.probability - a.probability)
      .slice(0, proposed)
      .flatMap((guess) => proposalOf(guess, categories, edition))
}

function isBlank({ title, text }: SaidWords): boolean {
  return title.trim() === '' && text.trim() === ''
}

/** A leaf is as probable as its group and itself within it, and both have their words. */
function within(group: Guess, leaf: Guess): Guess {
  const because = [...new Set([...leaf.because, ...group.because])].slice(0, told)
  return { label: leaf.label, probability: group.probability * leaf.probability, because }
}

function proposalOf(
  { label, probability, because }: Guess,
  categories: Categories,
  by: string,
): readonly CategoryProposal[] {
  const category = categories.get(label as CategoryCode)
  return category === undefined ? [] : [{ category: category.code, level: category.level, probability, because, by }]
}

/** How the model proposes kinds; undefined where it learnt none. */
export function kindProposer({ kind }: DemandModel, segment: Segment, by: string): ProposeKind | undefined {
  if (kind === undefined) return undefined
  const kindsOf = predictor(kind, segment)
  return (said) =>
    (isBlank(said) ? [] : kindsOf(said)).flatMap(({ label, probability, because }) => {
      const known = demandKinds.find((one) => one === label)
      return known === undefined ? [] : [{ kind: known, probability, because, by }]
    })
}

const leafPart = 'leaves/'

/** The model as parts by name, each a model file of its own. */
export function partsOf({ group, leaves, kind }: DemandModel): ReadonlyMap<string, Uint8Array> {
  const parts = new Map([['group', writeModel(group)]])
  if (kind !== undefined) parts.set('kind', writeModel(kind))
  for (const [name, model] of leaves) parts.set(`${leafPart}${name}`, writeModel(model))
  return parts
}

/** The model of such parts. Throws where its groups are missing, or a part is no model or damaged. */
export function demandModelOf(parts: ReadonlyMap<string, Uint8Array>): DemandModel {
  const group = parts.get('group')
  if (group === undefined) throw new Error('The model has no part that tells groups of categories; train it anew')
  const kind = parts.get('kind')
  const leaves = [...parts].filter(([name]) => name.startsWith(leafPart))
  return {
    group: readModel(group),
    leaves: new Map(leaves.map(([name, bytes]) => [name.slice(leafPart.length), readModel(bytes)])),
    ...(kind === undefined ? {} : { kind: readModel(kind) }),
  }
}
