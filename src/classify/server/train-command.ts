import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type ClassFigures, type Figures, figuresOf } from '#foundations/learning/confusion.ts'
import { writeModel } from '#foundations/learning/model-file.ts'
import { type Example, type TextModel, trainTextModel } from '#foundations/learning/text-model.ts'
import { withoutTwins } from '#foundations/learning/without-twins.ts'
import { type Rate, share } from '#foundations/statistics/rate.ts'
import { checkWritable, fileProblem, writeMade } from '#platform/terminal/file-problem.ts'
import type { Words } from '#platform/terminal/language.ts'
import type { Terminal } from '#platform/terminal/terminal.ts'
import { openSegmenter } from '#platform/text/segmenter.ts'
import { readExamples, readWordRows, sortFiles } from './message-files.ts'

type Options = { readonly out: string; readonly seed: string }

/** `jiesu classify train <files…> --out <model>`: learns to tell the classes of messages; needs no database. */
export function trainCommand(group: Command, terminal: () => Terminal): void {
  group
    .command('train')
    .argument(
      '<files...>',
      '带标注的诉求：jsonl（text、label，可有 title），csv（tokens、label）补充词语 · labelled messages',
    )
    .requiredOption('--out <model>', '写入的模型文件 · model file to write')
    .option('--seed <seed>', '随机种子 · the seed of all chance', '1')
    .description('从带标注的诉求学习分类 · Learn to tell the classes of messages')
    .action((files: readonly string[], options: Options) => train(files, options, terminal()))
}

async function train(files: readonly string[], { out, seed }: Options, terminal: Terminal): Promise<void> {
  const { messages, words } = sortFiles(files)
  const file = resolve(out)
  await checkWritable(file)
  const segment = openSegmenter()
  const begin = performance.now()
  const said = await all(messages, readExamples)
  const rows = await all(words, readWordRows)
  const added = withoutTwins(rows, said, segment)
  const examples = [...said, ...added]
  if (examples.length === 0)
    throw fileProblem(files.join(' '), { zh: '中没有可供学习的诉求', en: 'holds no message to learn from' })
  const model = trainTextModel(examples, { segment, seed })
  await writeMade(file, writeModel(model))
  const seconds = Math.round((performance.now() - begin) / 10) / 100
  tell(
    { file, seed, messages: said.length, words: rows.length, left: rows.length - added.length, seconds },
    model,
    terminal,
  )
}

async function all(files: readonly string[], read: (file: string) => AsyncIterable<Example>): Promise<Example[]> {
  const examples: Example[] = []
  for (const file of files) for await (const example of read(file)) examples.push(example)
  return examples
}

type Told = {
  readonly file: string
  readonly seed: string
  readonly messages: number
  /** Rows of words, and those of them left out because the messages hold them already. */
  readonly words: number
  readonly left: number
  readonly seconds: number
}

function tell(told: Told, model: TextModel, terminal: Terminal): void {
  const { accuracy, macroF1, classes } = figuresOf(model.classifier.unseen)
  const figures = model.labels.map((label, one) => ({
    label,
    examples: model.classifier.examples[one] as number,
    ...(classes[one] as ClassFigures),
  }))
  for (const { label, examples, precision, recall, f1 } of figures)
    terminal.say({
      zh: `${label}：${examples} 条，未见时准确 ${percent(precision)}，召回 ${percent(recall)}，F1 ${f1.toFixed(3)}`,
      en: `${label}: ${examples} examples; unseen: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${f1.toFixed(3)}`,
    })
  terminal.result({ ...told, accuracy, macroF1, classes: figures }, summary(told, { accuracy, macroF1 }))
}

function summary(
  { file, messages, words, left, seconds }: Told,
  { accuracy, macroF1 }: Pick<Figures, 'accuracy' | 'macroF1'>,
): Words {
  const f1 = macroF1.toFixed(3)
  return {
    zh: `学习 ${messages} 条诉求和 ${words - left} 行词语（另有 ${left} 行与诉求重复），用时 ${seconds} 秒；未见时正确率 ${percent(accuracy)}，宏平均 F1 ${f1}；已写入 ${file}`,
    en: `Learnt from ${messages} messages and ${words - left} rows of words (${left} more repeat the messages) in ${seconds} s; unseen: accuracy ${percent(accuracy)}, macro-F1 ${f1}; written to ${file}`,
  }
}

function percent(rate: Rate): string {
  const value = share(rate)
  return value === undefined ? '—' : `${(100 * value).toFixed(1)} % (${rate.numerator}/${rate.denominator})`
}
