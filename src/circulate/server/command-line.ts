import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Platform } from '#platform/platform.ts'
import type { StageDoor } from '#platform/stage-door.ts'
import { commandGroup } from '#platform/terminal/command-group.ts'
import { Misused } from '#platform/terminal/exit.ts'
import type { Terminal } from '#platform/terminal/terminal.ts'
import type { DailyReport } from '../api.ts'
import { readDaily } from './read-daily.ts'
import { dateAsked } from './routes.ts'
import { dailyWorkbook } from './workbook.ts'

type Options = { readonly date?: string; readonly out?: string }

/** `jiesu report daily`: the daily report as a file, or with --json as its figures. */
export const commandLine: NonNullable<StageDoor['commandLine']> = (program, open, terminal) => {
  commandGroup(program, 'report', '生成报告 · Make reports')
    .command('daily')
    .option('--date <date>', '报告日期，如 2026-11-23，缺省为最近一期 · date of the report, the last one by default')
    .option('--out <file>', '写入 xlsx 文件 · xlsx file to write')
    .description('日报 · The daily report')
    .action((options: Options) => open((platform) => makeDaily(platform, options, terminal())))
}

async function makeDaily(platform: Platform, { date: asked, out }: Options, terminal: Terminal): Promise<void> {
  const date = dateAsked(platform, asked)
  if (date === undefined)
    throw new Misused(
      `没有 ${asked} 的日报，请给出已截止的日期。 There is no report of ${asked}; name a date that is over.`,
    )
  const report = await readDaily(platform, date)
  if (out === undefined) return terminal.result(report, summary(report))
  const file = resolve(out)
  await writeFile(file, await dailyWorkbook(report, platform.cityAt(platform.now()), terminal.language))
  const { zh, en } = summary(report)
  const { number, totals } = report
  terminal.result({ file, number, totals }, { zh: `${zh}；已写入 ${file}`, en: `${en}; written to ${file}` })
}

function summary({ number, totals: { received, answered, dispatched, closed } }: DailyReport) {
  return {
    zh: `${number}：受理 ${received.count}，直接答复 ${answered.count}，派单 ${dispatched.count}，办结 ${closed.count}`,
    en: `${number}: received ${received.count}, answered ${answered.count}, dispatched ${dispatched.count}, closed ${closed.count}`,
  }
}
