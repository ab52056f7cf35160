import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { confusionOf, figuresOf } from '#foundations/learning/confusion.ts'
import { predictor, trainTextModel } from '#foundations/learning/text-model.ts'
import { openSegmenter } from '#platform/text/segmenter.ts'
import { readExamples } from './message-files.ts'

const data = fileURLToPath(new URL('../../../../shared/data/messages/labelled_raw.jsonl', import.meta.url))
const isThere = existsSync(data)
if (!isThere) process.stderr.write(`Learning from real messages is skipped: ${data} is not there.\n`)

test.runIf(isThere)(
  'of real messages not learnt from, macro-F1 is above 0.9, deciding words stand in the text, and probabilities hold',
  async () => {
    const segment = openSegmenter()
    const messages = await Array.fromAsync(readExamples(data))
    const model = trainTextModel(
      messages.filter((_, row) => row % 5 !== 0),
      { segment, seed: '1' },
    )
    const predict = predictor(model, segment)
    const judged = messages
      .filter((_, row) => row % 5 === 0)
      .map((message) => ({ ...message, best: predict(message)[0] ?? { label: '', probability: 0, because: [] } }))
    for (const { title = '', text, best } of judged)
      for (const word of best.because) expect(`${title}\n${text}`).toContain(word)
    const place = (label: string) => model.labels.indexOf(label)
    const pairs = judged.map(({ label, best }) => ({ truth: place(label), guess: place(best.label) }))
    const { macroF1, accuracy } = figuresOf(confusionOf(pairs, model.labels.length))
    expect(macroF1).toBeGreaterThan(0.9)
    const saidSure = judged.reduce((sum, { best }) => sum + best.probability, 0) / judged.length
    expect(Math.abs(saidSure - accuracy.numerator / accuracy.denominator)).toBeLessThan(0.05)
  },
  300_000,
)
