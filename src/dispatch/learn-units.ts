import { shuffled } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { type ChoiceWeights, choiceProbabilities } from './choice-weights.ts'
import { type Answered, fitChoice } from './fit-choice.ts'
import { type Circumstance, type Handled, likenessOf } from './past-handling.ts'
import { leaningAspects } from './unit-aspects.ts'
import { evidenceLength, PastEvidence } from './unit-evidence.ts'

/** The past itself, and what was learnt from it: for questions amid its days, and for questions after them. */
export type UnitModel = {
  readonly handled: readonly Handled[]
  /** What units are called, where that is not what identifies them. */
  readonly titles: Readonly<Record<string, string>>
  readonly amid: ChoiceWeights
  readonly after: ChoiceWeights
}

/** A unit and how probably it is the one that will see the demand through, 0-1. */
export type SuggestedUnit = { readonly unit: string; readonly probability: number }

export type UnitSuggester = (circumstance: Circumstance) => readonly SuggestedUnit[]

/** From how many rows weights are fitted; all rows are counted. */
const mostFitted = 10_000

/**
 * Learns who handles what from past handling: every row is foretold from all others, and from earlier days alone, and those
 * weights are kept under which the units that truly had them are most probable. The same rows and seed give the same model.
 * Throws where there is nothing to learn from. [DISPATCH-03]
 */
export function learnUnits(past: Pick<UnitModel, 'handled' | 'titles'>, seed: string): UnitModel {
  if (past.handled.length === 0) throw new Error('There is nothing to learn from: no row of past handling')
  const random = seededRandom(seed)
  const known = new KnownPast(past)
  const rows = shuffled(random, [...past.handled.keys()]).slice(0, mostFitted)
  const dayOf = (row: number) => past.handled[row]?.day ?? 0
  rows.sort((a, b) => dayOf(a) - dayOf(b))
  const weighed = (before: boolean) => fitChoice(known.answered(rows, before), known.size, random)
  return { ...past, amid: weighed(false), after: weighed(true) }
}

/** Makes a model ready to be asked who probably sees such a demand through, most probable first. [DISPATCH-03] */
export function unitSuggester(model: UnitModel): UnitSuggester {
  const known = new KnownPast(model)
  const last = model.handled.reduce((latest, { day }) => Math.max(latest, day), Number.NEGATIVE_INFINITY)
  return (circumstance) => {
    const weights = circumstance.day > last ? model.after : model.amid
    const question = known.question(circumstance, { before: false })
    const probabilities = choiceProbabilities(question, weights)
    return Array.from(question.units, (unit, at) => ({
      unit: known.units[unit] as string,
      probability: probabilities[at] as number,
    })).toSorted((a, b) => b.probability - a.probability)
  }
}

/** Past handling, numbered and counted. */
class KnownPast {
  readonly units: readonly string[]
  readonly #handled: readonly Handled[]
  readonly #unitOf: Int32Array
  readonly #evidence: PastEvidence
  readonly #likenesses = new Map<string, number>()

  constructor({ handled, titles }: Pick<UnitModel, 'handled' | 'titles'>) {
    this.#handled = handled
    this.units = [...new Set(handled.map(({ unit }) => unit))]
    const ids = new Map(this.units.map((unit, id) => [unit, id]))
    this.#unitOf = Int32Array.from(handled, ({ unit }) => ids.get(unit) ?? -1)
    this.#evidence = new PastEvidence(
      handled,
      this.#unitOf,
      this.units.map((unit) => titles[unit] ?? unit),
    )
    for (const row of handled)
      for (const aspect of leaningAspects) {
        const likeness = likenessOf(aspect, row)
        this.#likenesses.set(likeness, this.#likenesses.get(likeness) ?? this.#likenesses.size)
      }
  }

  get size() {
    return { shared: evidenceLength, likenesses: this.#likenesses.size, units: this.units.length }
  }

  question(circumstance: Circumstance, asked: { readonly own?: number; readonly before: boolean }) {
    const likenesses = leaningAspects.flatMap((aspect) => this.#likenesses.get(likenessOf(aspect, circumstance)) ?? [])
    return { ...this.#evidence.of(circumstance, asked), likenesses: Int32Array.from(likenesses) }
  }

  /** The rows as questions, without those whose unit does not come into question. */
  answered(rows: readonly number[], before: boolean): Answered[] {
    return rows.flatMap((row) => {
      const own = this.#unitOf[row] as number
      const question = this.question(this.#handled[row] as Handled, { own, before })
      const right = question.units.indexOf(own)
      return right < 0 ? [] : [{ ...question, right }]
    })
  }
}
