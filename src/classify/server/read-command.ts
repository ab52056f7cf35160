import { readFile, stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import type { Command } from 'commander'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { readModel } from '#foundations/learning/model-file.ts'
import { predictor } from '#foundations/learning/text-model.ts'
import { systemNow } from '#platform/clock/system-clock.ts'
import { citiesOf } from '#platform/reference/cities-of.ts'
import { readCityFiles } from '#platform/reference/read-city-files.ts'
import { Misused } from '#platform/terminal/exit.ts'
import { fileProblem, readingProblem } from '#platform/terminal/file-problem.ts'
import { segmenterOf } from '#platform/text/city-segmenter.ts'
import { readText } from '../read-text.ts'

type Options = { readonly model?: string; readonly at?: string; readonly city?: string }

/** `jiesu read <text or file>`: everything read from a text as one line of JSON, by the city's files; needs no database. */
export function readCommand(program: Command, cityFolder: () => string, output: Writable): void {
  program
    .command('read')
    .argument('<text>', '一段话，或存有一段话的文件 · a text, or a file that holds one')
    .option('--model <model>', '另用此模型判断分类 · a model that tells the class as well')
    .option('--at <instant>', '说话的时间，缺省为现在 · when it was said, now by default')
    .option('--city <folder>', '城市数据目录 · folder of the city’s data')
    .description('识读一段话，输出一行 JSON · Read everything from a text, as a line of JSON')
    .action(async (given: string, { model, at, city: folder = cityFolder() }: Options) => {
      const moment = momentAsked(at)
      const text = await textGiven(given)
      const city = citiesOf(await readCityFiles(folder))(moment)
      const segment = segmenterOf(city)
      const reading = readText({ title: '', text }, { moment, city, segment })
      const guesses = model === undefined ? {} : { model: predictor(await openModel(model), segment)({ text }) }
      output.write(`${JSON.stringify({ ...reading, ...guesses })}\n`)
    })
}

function momentAsked(at: string | undefined): Moment {
  if (at === undefined) return systemNow()
  try {
    return momentOf(at)
  } catch {
    throw new Misused(`“${at}” 不是时间。 "${at}" is no instant; write it like 2026-11-23T10:12:00+08:00`)
  }
}

/** A text that is the path of a file is that file's content; a path too long for the system is a text. */
async function textGiven(given: string): Promise<string> {
  const file = await stat(given).catch((cause: unknown) => ({ cause }))
  if ('cause' in file) {
    if (looksLikeFile.test(given)) throw readingProblem(given, file.cause)
    return given
  }
  if (!file.isFile()) throw fileProblem(given, { zh: '不是文件', en: 'is no file' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(given)).trimEnd()
  } catch (cause) {
    throw readingProblem(given, cause)
  }
}

/** A name such as this, without a file, is a slip of the pen rather than something said. */
const looksLikeFile = /^[^\s，。]+\.(?:txt|md|csv|jsonl?|docx?)$/i

async function openModel(path: string) {
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
