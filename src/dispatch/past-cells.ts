import { type Aspect, type Circumstance, likenessOf } from './past-handling.ts'

/** How fast the past fades, in days: what lies so far off counts e times less. The last never fades. */
export const memories: readonly number[] = [3, 15, 60, Number.POSITIVE_INFINITY]

/** Who had alike demands: under each memory the weight of each choice, and of all of them. */
export type Tally = {
  readonly weightOf: ReadonlyMap<number, Float64Array>
  readonly sums: Float64Array
}

type Cell = { readonly days: number[]; readonly choices: number[] }

const nothing: Tally = { weightOf: new Map(), sums: new Float64Array(memories.length) }

/** What was handled, gathered by what is alike under one aspect. */
export class PastCells {
  readonly #cells = new Map<string, Cell>()
  readonly #aspect: Aspect
  readonly #lately = new Map<string, Tally>()
  #latest = ''

  constructor(aspect: Aspect) {
    this.#aspect = aspect
  }

  add(circumstance: Circumstance, choice: number): void {
    const likeness = likenessOf(this.#aspect, circumstance)
    const cell = this.#cells.get(likeness) ?? { days: [], choices: [] }
    this.#cells.set(likeness, cell)
    cell.days.push(circumstance.day)
    cell.choices.push(choice)
  }

  /** Who had what is alike, as remembered on the circumstance's day; with `before`, from earlier days alone. */
  tally(circumstance: Circumstance, before: boolean): Tally {
    const likeness = likenessOf(this.#aspect, circumstance)
    const cell = this.#cells.get(likeness)
    if (cell === undefined) return nothing
    this.#turnTo(`${circumstance.day} ${before}`)
    const known = this.#lately.get(likeness)
    if (known !== undefined) return known
    const tally = tallyOf(cell, circumstance.day, before)
    this.#lately.set(likeness, tally)
    return tally
  }

  /** Tallies are kept for one day only: questions mostly come day by day, and all days together are many. */
  #turnTo(day: string): void {
    if (day !== this.#latest) this.#lately.clear()
    this.#latest = day
  }
}

function tallyOf({ days, choices }: Cell, day: number, before: boolean): Tally {
  const weightOf = new Map<number, Float64Array>()
  const sums = new Float64Array(memories.length)
  for (const [at, choice] of choices.entries()) {
    const then = days[at] as number
    if (before && then >= day) continue
    const weights = weightOf.get(choice) ?? new Float64Array(memories.length)
    weightOf.set(choice, weights)
    addFaded(weights, sums, Math.abs(day - then))
  }
  return { weightOf, sums }
}

function addFaded(weights: Float64Array, sums: Float64Array, days: number): void {
  for (const [memory, reach] of memories.entries()) {
    const faded = Math.exp(-days / reach)
    weights[memory] = (weights[memory] as number) + faded
    sums[memory] = (sums[memory] as number) + faded
  }
}
