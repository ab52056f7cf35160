import type { Segment } from '#foundations/text/segment.ts'
import { explainer } from './deciding-words.ts'
import { classify, type LinearClassifier, learnClassifier } from './linear-classifier.ts'
import { kindShares, type Said, takeApart } from './text-pieces.ts'
import { vectoriser } from './vectoriser.ts'
import { columnFinder, learnVocabulary, type Vocabulary } from './vocabulary.ts'

/** A text whose class is known. */
export type Example = Said & { readonly label: string }

/** A class a text may have, how probable (0-1), and the words that speak for it most, as they stand in the text. */
export type Guess = { readonly label: string; readonly probability: number; readonly because: readonly string[] }

/** What was learnt from examples: plain numbers, the same for the same examples, segmenter and seed. */
export type TextModel = {
  /** The classes, in order. */
  readonly labels: readonly string[]
  readonly vocabulary: Vocabulary
  readonly classifier: LinearClassifier
}

/** What an error costs against a wide margin; measured best on citizens' messages of some hundred characters. */
const cost = 0.5

/** A model keeps at most this many weights, 128 MB, however many classes it tells apart. */
const mostWeights = 2 ** 25

/** Learns to tell the labels of texts. The order of the examples makes no difference. Throws where there is no example. */
export function trainTextModel(
  examples: readonly Example[],
  { segment, seed }: { readonly segment: Segment; readonly seed: string },
): TextModel {
  if (examples.length === 0) throw new Error('There is nothing to learn from: give at least one example')
  const ordered = inOrder(examples)
  const labels = [...new Set(ordered.map(({ label }) => label))]
  const texts = ordered.map((said) => takeApart(said, segment).kinds.map(({ hashes }) => new Int32Array(hashes)))
  const limits = { least: Math.min(2, texts.length), most: Math.floor(mostWeights / labels.length) }
  const vocabulary = learnVocabulary(texts, limits)
  const [columnsOf, vectorise] = [columnFinder(vocabulary), vectoriser(vocabulary.rarity, kindShares)]
  const vectors = texts.map((kinds) => vectorise(kinds.map(columnsOf)).vector)
  const classes = Int32Array.from(ordered, ({ label }) => labels.indexOf(label))
  const learning = { count: labels.length, width: vocabulary.hashes.length, cost, seed }
  return { labels, vocabulary, classifier: learnClassifier({ vectors, classes }, learning) }
}

/**
 * Guesses the classes of a text, all of them, the most probable first; probabilities sum to 1. A text of which nothing is known
 * has each class as often as the examples had it.
 */
export function predictor(model: TextModel, segment: Segment): (said: Said) => readonly Guess[] {
  const { labels, vocabulary, classifier } = model
  const [columnsOf, vectorise] = [columnFinder(vocabulary), vectoriser(vocabulary.rarity, kindShares)]
  const explain = explainer(classifier)
  return (said) => {
    const apart = takeApart(said, segment)
    const seen = { apart, ...vectorise(apart.kinds.map(({ hashes }) => columnsOf(hashes))) }
    const probabilities = classify(classifier, seen.vector)
    const best = labels.map((_, one) => one)
    best.sort((one, other) => (probabilities[other] as number) - (probabilities[one] as number))
    return best.map((one) => ({
      label: labels[one] as string,
      probability: probabilities[one] as number,
      // Words are looked for when they are asked for: that costs time, and most guesses nobody asks about.
      get because() {
        return explain(seen, one)
      },
    }))
  }
}

/** By label, then by what is said, so that a model does not depend on how its examples came. */
function inOrder(examples: readonly Example[]): readonly Example[] {
  return examples
    .map((example) => ({ example, key: [example.label, example.text, example.title ?? ''].join('\u0000') }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ example }) => example)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
