import { memories, PastCells, type Tally } from './past-cells.ts'
import { type Circumstance, type Handled, partOf } from './past-handling.ts'
import { partAspects, unitAspects } from './unit-aspects.ts'

const perTally = 2 * memories.length

/** How many numbers speak for each unit. */
export const evidenceLength: number = (unitAspects.length + partAspects.length) * perTally

/** The units that come into question, and the numbers that speak for them, unit by unit. */
export type Evidence = { readonly units: Int32Array; readonly values: Float32Array }

/** Evidence about a row that is itself of the past leaves out its own unit; with `before`, only earlier days count. */
export type Asked = { readonly own?: number; readonly before: boolean }

/** How many units at most come into question. */
const mostUnits = 40

/** All past handling, counted under every aspect. */
export class PastEvidence {
  readonly #cells = unitAspects.map((aspect) => new PastCells(aspect))
  readonly #partCells = partAspects.map((aspect) => new PastCells(aspect))
  readonly #parts = new Map<string, number>()
  readonly #partsAt = new Map<string, Int32Array>()
  readonly #titles: readonly string[]

  /** `titles` are what the units are called, unit by unit; `units` the unit of each row. */
  constructor(handled: readonly Handled[], units: Int32Array, titles: readonly string[]) {
    this.#titles = titles
    for (const [row, past] of handled.entries()) {
      const unit = units[row] as number
      const part = this.#partIdOf(partOf(titles[unit] ?? '', past.placeNames))
      for (const cells of this.#cells) cells.add(past, unit)
      for (const cells of this.#partCells) cells.add(past, part)
    }
  }

  /** What the past says about a circumstance. */
  of(circumstance: Circumstance, { own, before }: Asked): Evidence {
    const parts = this.#partsOf(circumstance.placeNames)
    // A row's own day is not before it, so that it is no evidence of itself anyway.
    const self = before ? undefined : own
    const found = [
      ...this.#cells.map((cells) => new Shares(cells.tally(circumstance, before), undefined, self)),
      ...this.#partCells.map((cells) => new Shares(cells.tally(circumstance, before), parts, self)),
    ]
    const units = this.#unitsInQuestion(found)
    const values = new Float32Array(units.length * evidenceLength)
    for (const [row, unit] of units.entries())
      for (const [at, shares] of found.entries()) shares.write(unit, values, row * evidenceLength + at * perTally)
    return { units, values }
  }

  #unitsInQuestion(found: readonly Shares[]): Int32Array {
    const scores = Float64Array.from(this.#titles, (_, unit) =>
      found.reduce((score, shares) => score + shares.lasting(unit), 0),
    )
    const ranked = Int32Array.from(scores.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number))
    return ranked.slice(0, mostUnits)
  }

  #partsOf(placeNames: readonly string[]): Int32Array {
    const place = placeNames.join('\n')
    const known = this.#partsAt.get(place)
    if (known !== undefined) return known
    const parts = Int32Array.from(this.#titles, (title) => this.#parts.get(partOf(title, placeNames)) ?? -1)
    this.#partsAt.set(place, parts)
    return parts
  }

  #partIdOf(part: string): number {
    const id = this.#parts.get(part) ?? this.#parts.size
    this.#parts.set(part, id)
    return id
  }
}

const last = memories.length - 1

/** A tally read unit by unit, where asked by the part a unit plays, and without what one row added to it. */
class Shares {
  readonly #tally: Tally
  readonly #parts: Int32Array | undefined
  readonly #own: number | undefined

  constructor(tally: Tally, parts: Int32Array | undefined, self: number | undefined) {
    this.#tally = tally
    this.#parts = parts
    this.#own = self === undefined ? undefined : this.#choiceOf(self, parts)
  }

  #choiceOf(unit: number, parts = this.#parts): number {
    return parts === undefined ? unit : (parts[unit] as number)
  }

  /** The unit's share of all that is alike, without fading. */
  lasting(unit: number): number {
    const choice = this.#choiceOf(unit)
    const weights = this.#tally.weightOf.get(choice)
    return weights === undefined ? 0 : this.#shareOf(weights, choice, last).share
  }

  /** For each memory how much is known of the unit, and its share of all that is alike; what is unknown leaves zeros. */
  write(unit: number, values: Float32Array, start: number): void {
    const choice = this.#choiceOf(unit)
    const weights = this.#tally.weightOf.get(choice)
    if (weights === undefined) return
    for (let memory = 0; memory <= last; memory++) {
      const { weight, share } = this.#shareOf(weights, choice, memory)
      values[start + 2 * memory] = Math.log1p(100 * weight)
      values[start + 2 * memory + 1] = share
    }
  }

  #shareOf(weights: Float64Array, choice: number, memory: number) {
    const weight = Math.max(0, (weights[memory] as number) - (choice === this.#own ? 1 : 0))
    const all = (this.#tally.sums[memory] as number) - (this.#own === undefined ? 0 : 1)
    return { weight, share: weight / (all + 1) }
  }
}
