import { type Confusion, confusionOf, type Figures, figuresOf } from '../../src/foundations/learning/confusion.ts'
import { type Example, predictor, trainTextModel } from '../../src/foundations/learning/text-model.ts'
import type { Segment } from '../../src/foundations/text/segment.ts'

export type Checked = {
  readonly labels: readonly string[]
  readonly confusion: Confusion
  readonly figures: Figures
  /** Macro-F1 of each fold by itself. */
  readonly folds: readonly number[]
  readonly trainingSeconds: readonly number[]
  /** How probable the best guesses said they were, on average; beside the accuracy. */
  readonly saidSure: number
}

type Task = {
  readonly messages: readonly Example[]
  readonly foldOf: Int32Array
  /** Words to learn beside the messages, none of which may be a message of any fold. */
  readonly words: readonly Example[]
  readonly segment: Segment
}

/** Guesses every message by a model that has learnt from the other folds. */
export function crossCheck({ messages, foldOf, words, segment }: Task): Checked {
  const labels = [...new Set(messages.map(({ label }) => label))].toSorted()
  const trainingSeconds: number[] = []
  let saidSure = 0
  const pairs = [...new Set(foldOf)].toSorted().map((fold) => {
    const [begin, seen] = [performance.now(), messages.filter((_, row) => foldOf[row] !== fold)]
    const predict = predictor(trainTextModel([...seen, ...words], { segment, seed: '1' }), segment)
    trainingSeconds.push((performance.now() - begin) / 1_000)
    const unseen = messages.filter((_, row) => foldOf[row] === fold)
    return unseen.map(({ label, ...said }) => {
      const best = predict(said)[0]
      saidSure += best?.probability ?? 0
      return { truth: labels.indexOf(label), guess: labels.indexOf(best?.label ?? '') }
    })
  })
  const confusion = confusionOf(pairs.flat(), labels.length)
  const folds = pairs.map((fold) => figuresOf(confusionOf(fold, labels.length)).macroF1)
  return {
    labels,
    confusion,
    figures: figuresOf(confusion),
    folds,
    trainingSeconds,
    saidSure: saidSure / messages.length,
  }
}
