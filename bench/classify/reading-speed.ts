import { type Example, predictor, type TextModel } from '../../src/foundations/learning/text-model.ts'
import type { Segment } from '../../src/foundations/text/segment.ts'
import { median } from '../measure/median.ts'

const [rounds, characters] = [7, 300]

export type Speed = { readonly reading: number; readonly segmenting: number }

/**
 * Messages of about 300 characters per second of processor time: read whole (widths, words, columns, guesses, deciding words),
 * and cut into words alone, by turns; medians.
 */
export function readingSpeed(model: TextModel, messages: readonly Example[], segment: Segment): Speed {
  const texts = messages.map(({ text }) => text.slice(0, characters)).filter(({ length }) => length >= characters * 0.8)
  const predict = predictor(model, segment)
  const measured = Array.from({ length: rounds + 1 }, () => ({
    reading: perSecond(texts, (text) => predict({ text })[0]?.because),
    segmenting: perSecond(texts, segment),
  })).slice(1)
  return {
    reading: median(measured.map(({ reading }) => reading)),
    segmenting: median(measured.map(({ segmenting }) => segmenting)),
  }
}

function perSecond(texts: readonly string[], work: (text: string) => unknown): number {
  const begin = process.cpuUsage()
  for (const text of texts) work(text)
  const { user, system } = process.cpuUsage(begin)
  return Math.round((texts.length * 1_000_000) / (user + system))
}
