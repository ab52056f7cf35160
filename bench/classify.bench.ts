import { trainTextModel } from '../src/foundations/learning/text-model.ts'
import { withoutTwins } from '../src/foundations/learning/without-twins.ts'
import { type Rate, share } from '../src/foundations/statistics/rate.ts'
import { openSegmenter } from '../src/platform/text/segmenter.ts'
import { type Checked, crossCheck } from './classify/cross-check.ts'
import { groupedFolds, plainFolds } from './classify/grouped-folds.ts'
import { readLabelled } from './classify/labelled.ts'
import { readingSpeed } from './classify/reading-speed.ts'
import { median } from './measure/median.ts'
import type { Bench } from './run.ts'

const [folds, seed] = [5, '1']

/** How well classes of real messages are told in five folds, how long learning takes, and how many messages are read per second. */
export const bench: Bench = {
  compares:
    'messages read per second of one core (class, probability and reasons), to the segmenter alone in the same run',
  run: async (say) => {
    const labelled = readLabelled(say)
    if (labelled === undefined) return { ratio: Number.NaN, skipped: true }
    const { messages } = labelled
    const segment = openSegmenter()
    const words = withoutTwins(labelled.words, messages, segment)
    const dealt = { plain: plainFolds(messages, folds, seed), grouped: groupedFolds(messages, folds, seed, segment) }
    const check = (foldOf: Int32Array, added = words) => crossCheck({ messages, foldOf, words: added, segment })
    const isQuick = process.argv.includes('--quick')
    const alone = isQuick ? undefined : told('messages alone', check(dealt.plain.foldOf, []), say)
    const grouped = told('those that say the same in one fold', check(dealt.grouped.foldOf, []), say)
    const withWords = isQuick ? undefined : told('the same and words beside them', check(dealt.grouped.foldOf), say)
    const [seen, unseen] = [0, 1].map((side) =>
      messages.filter((_, row) => (dealt.plain.foldOf[row] === 0) === (side === 1)),
    )
    const speed = readingSpeed(trainTextModel(seen ?? [], { segment, seed }), unseen ?? [], segment)
    const ratio = Math.round((100 * speed.reading) / speed.segmenting) / 100
    say(`${speed.reading} messages/s read, ${speed.segmenting} messages/s segmented: ${ratio}`)
    const counts = {
      messages: messages.length,
      groups: dealt.grouped.groups,
      words: words.length,
      left: labelled.words.length - words.length,
    }
    say(JSON.stringify(counts))
    return { ratio, ...speed, ...counts, alone, grouped, withWords }
  },
}

function told(name: string, { labels, confusion, figures, ...checked }: Checked, say: (line: string) => void) {
  const { macroF1, classes } = figures
  const accuracy = share(figures.accuracy) ?? 0
  const trainingSeconds = median(checked.trainingSeconds)
  say(
    `\n${name}: macro-F1 ${macroF1.toFixed(4)}, accuracy ${accuracy.toFixed(4)}, said sure ${checked.saidSure.toFixed(4)}`,
  )
  say(`folds ${checked.folds.map((fold) => fold.toFixed(4)).join(' ')}; learning ${trainingSeconds.toFixed(1)} s`)
  for (const [one, label] of labels.entries()) {
    const { precision, recall, f1 } = classes[one] ?? { precision: none, recall: none, f1: 0 }
    const row = (confusion[one] ?? []).map((count) => String(count).padStart(4)).join('')
    say(`${row}  precision ${told3(precision)} recall ${told3(recall)} F1 ${f1.toFixed(3)} ${label}`)
  }
  return { ...checked, macroF1, accuracy, trainingSeconds }
}

const none: Rate = { numerator: 0, denominator: 0 }

function told3(rate: Rate): string {
  return (share(rate) ?? 0).toFixed(3)
}
