import { type Rate, rateOf } from '#foundations/statistics/rate.ts'

/** How often each class was taken for each: a row per true class, in it a count per guessed class. */
export type Confusion = readonly (readonly number[])[]

/** How well one class is told: of the guesses of it those that were right, of its own those that were found. */
export type ClassFigures = { readonly precision: Rate; readonly recall: Rate; readonly f1: number }

export type Figures = {
  readonly accuracy: Rate
  /** The mean of the classes' F1, each class counting alike however often it is there; 0-1. */
  readonly macroF1: number
  readonly classes: readonly ClassFigures[]
}

/** Counts pairs of the true and the guessed class, of so many classes. */
export function confusionOf(
  pairs: Iterable<{ readonly truth: number; readonly guess: number }>,
  count: number,
): Confusion {
  const counts = Array.from({ length: count }, () => new Array<number>(count).fill(0))
  for (const { truth, guess } of pairs) {
    const row = counts[truth] as number[]
    row[guess] = (row[guess] as number) + 1
  }
  return counts
}

/** What a confusion comes to. A class that neither was there nor was guessed has an F1 of 0. */
export function figuresOf(confusion: Confusion): Figures {
  const classes = confusion.map((_, one) => classFigures(confusion, one))
  const right = sum(confusion.map((row, one) => row[one] as number))
  return {
    accuracy: rateOf(right, sum(confusion.map(sum))),
    macroF1: sum(classes.map(({ f1 }) => f1)) / Math.max(classes.length, 1),
    classes,
  }
}

function classFigures(confusion: Confusion, one: number): ClassFigures {
  const own = confusion[one] as readonly number[]
  const [right, there, guessed] = [own[one] as number, sum(own), sum(confusion.map((row) => row[one] as number))]
  return {
    precision: rateOf(right, guessed),
    recall: rateOf(right, there),
    f1: there + guessed === 0 ? 0 : (2 * right) / (there + guessed),
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
