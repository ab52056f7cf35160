import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import type { StageDoor } from '#platform/stage-door.ts'
import { commandGroup } from '#platform/terminal/command-group.ts'
import { checkWritable, fileProblem, writeMade } from '#platform/terminal/file-problem.ts'
import type { Terminal } from '#platform/terminal/terminal.ts'
import { learnUnits, type UnitModel, unitSuggester } from '../learn-units.ts'
import type { Handled } from '../past-handling.ts'
import { columns, readCircumstance, readHandled } from '../read-past-row.ts'
import { pastRows } from './past-file.ts'
import { readUnitModel, writeUnitModel } from './unit-model-file.ts'

/** `jiesu dispatch learn` and `suggest`: anyone's own past handling, without a database. [DISPATCH-03] */
export const commandLine: NonNullable<StageDoor['commandLine']> = (program, _, terminal) => {
  const group = commandGroup(program, 'dispatch', '从以往办理学习承办单位 · Learn units from past handling')
  learnCommand(group, terminal)
  suggestCommand(group, process.stdout)
}

type Options = { readonly out: string; readonly seed: string }

function learnCommand(group: Command, terminal: () => Terminal): void {
  group
    .command('learn')
    .argument('<file>', `已办事项 csv（${neededForLearning.join('、')} 等列）· csv of past handling`)
    .requiredOption('--out <model>', '写入的模型文件 · model file to write')
    .option('--seed <seed>', '随机种子 · the seed of all chance', '1')
    .description('学习哪类事、在何处、由谁办结 · Learn which unit sees what through, and where')
    .action((file: string, options: Options) => learn(file, options, terminal()))
}

const neededForLearning = [columns.time, columns.unit]

async function learn(path: string, { out, seed }: Options, terminal: Terminal): Promise<void> {
  const begin = performance.now()
  const file = resolve(out)
  await checkWritable(file)
  const handled: Handled[] = []
  for await (const row of pastRows(path, neededForLearning, readHandled)) handled.push(row)
  const model = learnUnits({ handled, titles: {} }, seed)
  await writeMade(file, writeUnitModel(model))
  const units = new Set(handled.map(({ unit }) => unit)).size
  const seconds = Math.round((performance.now() - begin) / 10) / 100
  terminal.result(
    { file, seed, rows: handled.length, units, seconds },
    {
      zh: `学习 ${handled.length} 件、${units} 个单位，用时 ${seconds} 秒；已写入 ${file}`,
      en: `Learnt from ${handled.length} demands and ${units} units in ${seconds} s; written to ${file}`,
    },
  )
}

function suggestCommand(group: Command, output: Writable): void {
  group
    .command('suggest')
    .argument('<file>', '待派事项 csv，列同学习时 · csv of demands, with the columns learnt from')
    .requiredOption('--model <model>', '模型文件 · model file')
    .description('按可能性列出承办单位，每行输出一条 JSON · Units by probability, a line of JSON for each row')
    .action(async (file: string, { model }: { readonly model: string }) => {
      await pipeline(Readable.from(suggestionLines(await openModel(model), file)), output, { end: false })
    })
}

async function openModel(path: string): Promise<UnitModel> {
  try {
    return await readUnitModel(await readFile(path))
  } catch (cause) {
    throw fileProblem(
      path,
      { zh: '不是可用的模型，请重新学习或复制', en: 'is no model that can be used; learn or copy it anew' },
      cause,
    )
  }
}

/** How many units a line names at most. */
const mostNamed = 10

async function* suggestionLines(model: UnitModel, path: string): AsyncGenerator<string> {
  const suggest = unitSuggester(model)
  const last = Math.max(...new Set(model.handled.map(({ day }) => day)))
  for await (const circumstance of pastRows(path, [], (row) => readCircumstance(row, last))) {
    const units = suggest(circumstance).slice(0, mostNamed)
    yield `${JSON.stringify({ units: units.map(({ unit, probability }) => ({ unit, probability: rounded(probability) })) })}\n`
  }
}

function rounded(probability: number): number {
  return Math.round(probability * 1e4) / 1e4
}
