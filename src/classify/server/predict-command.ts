import { readFile } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { readModel } from '#foundations/learning/model-file.ts'
import { predictor, type TextModel } from '#foundations/learning/text-model.ts'
import { fileProblem } from '#platform/terminal/file-problem.ts'
import { openSegmenter } from '#platform/text/segmenter.ts'
import { readMessages } from './message-files.ts'

/** `jiesu classify predict --model <model> <file>`: a line of JSON for each message, in order; needs no database. */
export function predictCommand(group: Command, output: Writable): void {
  group
    .command('predict')
    .argument('<file>', '诉求，每行一条 JSON（text，可有 title）· messages, a line of JSON each')
    .requiredOption('--model <model>', '模型文件 · model file')
    .description('判断诉求分类，每行输出一条 JSON · Tell the class of each message as a line of JSON')
    .action(async (file: string, { model }: { readonly model: string }) => {
      const lines = guessLines(await openModel(model), file)
      await pipeline(Readable.from(lines), output, { end: false })
    })
}

async function openModel(path: string): Promise<TextModel> {
  try {
    return readModel(await readFile(path))
  } catch (cause) {
    throw fileProblem(
      path,
      { zh: '不是可用的模型，请重新学习或复制', en: 'is no model that can be used; learn or copy it anew' },
      cause,
    )
  }
}

async function* guessLines(model: TextModel, file: string): AsyncGenerator<string> {
  const predict = predictor(model, openSegmenter())
  for await (const said of readMessages(file)) yield `${JSON.stringify(predict(said)[0])}\n`
}
