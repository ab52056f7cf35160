import type { Place } from '#foundations/places/place.ts'
import { indexPlaces } from '#foundations/places/place-index.ts'
import type { Category, CategoryCode } from '#foundations/rulebook/category.ts'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import type { Unit } from '#foundations/units/unit.ts'
import {
  categoryProposer,
  type DemandExample,
  type DemandModel,
  demandModelOf,
  kindProposer,
  partsOf,
  trainDemandModel,
} from '#platform/learning/demand-model.ts'
import { segmenterOf } from '#platform/text/city-segmenter.ts'
import { compareReaders, goesLive } from '../compare-models.ts'
import type { ModelFigures } from '../model-api.ts'
import { type ProposingCity, proposeCategories, proposeKinds } from '../propose.ts'

type Parts = ReadonlyMap<string, Uint8Array>

/** Everything a training needs, as plain data that can be handed to a thread. */
export type TrainingTask = {
  readonly learnt: readonly DemandExample[]
  readonly heldBack: readonly DemandExample[]
  readonly city: {
    readonly places: readonly Place[]
    readonly units: readonly Unit[]
    readonly categories: readonly Category[]
    readonly words: readonly CityWord[]
  }
  /** The model in force; without one the catalogue's words are what is to be beaten. */
  readonly current?: { readonly edition: string; readonly parts: Parts }
  readonly seed: number
  /** The lead may be by chance with at most this probability. */
  readonly chance: number
}

export type TrainingNews = { readonly step: 'learning' | 'judging'; readonly share: number }

export type TrainingResult = {
  readonly live: boolean
  readonly figures: Omit<ModelFigures, 'seconds'>
  /** What the new edition reads with; none where it does not go live. */
  readonly parts: Parts
}

/**
 * Learns from the one part of the classifications and judges on the other, the held-back one, both the new model and what is in
 * force. The model tells kinds too only where it does that better; else the kinds go on as before. [CLASSIFY-05]
 */
export function trainAndJudge(task: TrainingTask, tell: (news: TrainingNews) => void): TrainingResult {
  const city = cityOf(task)
  const learning = { categories: city.categories, segment: segmenterOf(city), seed: task.seed }
  const fresh = trainDemandModel(task.learnt, {
    ...learning,
    progress: (share) => tell({ step: 'learning', share: share * learningShare }),
  })
  tell({ step: 'judging', share: learningShare })
  const old = task.current === undefined ? undefined : demandModelOf(task.current.parts)
  const figures = judge(task.heldBack, readerOf(fresh, city), old === undefined ? city : readerOf(old, city))
  const kindsIncluded = goesLive(figures.kind, task)
  const live = goesLive(figures.leaf, task)
  const parts = live ? partsOf(withKinds(fresh, kindsIncluded ? fresh : old)) : new Map<string, Uint8Array>()
  const leaves = new Set(task.learnt.map(({ category }) => category)).size
  const against = task.current?.edition ?? 'lexicon'
  return { live, parts, figures: { against, ...figures, kindsIncluded, learnt: task.learnt.length, leaves } }
}

/** Judging takes about a tenth of the time. */
const learningShare = 0.9

function withKinds({ group, leaves }: DemandModel, from: DemandModel | undefined): DemandModel {
  return { group, leaves, ...(from?.kind === undefined ? {} : { kind: from.kind }) }
}

type ReadCity = ProposingCity & Parameters<typeof segmenterOf>[0]

function cityOf({ city: { places, units, categories, words } }: TrainingTask): ReadCity {
  return {
    places: indexPlaces(places),
    units: new Map(units.map((unit) => [unit.code, unit])),
    categories: new Map(categories.map((category) => [category.code, category])),
    words,
  }
}

/** The city as this model reads it. */
function readerOf(model: DemandModel, city: ReadCity): ReadCity {
  const segment = segmenterOf(city)
  const proposeKind = kindProposer(model, segment, '')
  return {
    ...city,
    proposeCategory: categoryProposer(model, { categories: city.categories, segment, edition: '' }),
    ...(proposeKind === undefined ? {} : { proposeKind }),
  }
}

function judge(heldBack: readonly DemandExample[], fresh: ReadCity, current: ReadCity) {
  const read = heldBack.map((example) => ({ fresh: rightBy(fresh, example), current: rightBy(current, example) }))
  const on = (what: keyof Right) =>
    compareReaders(read.map((pair) => ({ fresh: pair.fresh[what], current: pair.current[what] })))
  return { group: on('group'), branch: on('branch'), leaf: on('leaf'), kind: on('kind') }
}

type Right = Readonly<Record<'group' | 'branch' | 'leaf' | 'kind', boolean>>

/** How far down the path the best proposal is the one a person chose. */
function rightBy(city: ReadCity, { title, text, category, kind }: DemandExample): Right {
  const said = { title, text }
  const pathOf = (code: CategoryCode | undefined) => (code === undefined ? undefined : city.categories.get(code)?.path)
  const proposed = proposeCategories(said, city, 1)[0]?.category
  const [is, seems] = [pathOf(category), pathOf(proposed)]
  const group = is !== undefined && is[0] === seems?.[0]
  return {
    group,
    branch: group && is[1] === seems?.[1],
    leaf: proposed === category,
    kind: proposeKinds(said, city)[0]?.kind === kind,
  }
}
