import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { WithPlatform } from '#platform/stage-door.ts'
import { commandGroup } from '#platform/terminal/command-group.ts'
import { FoundFaults, Misused } from '#platform/terminal/exit.ts'
import type { Terminal } from '#platform/terminal/terminal.ts'
import { type ArticleFormat, exportArticles } from './export-articles.ts'
import { importArticles } from './import-articles.ts'

type Options = { readonly publish?: true; readonly dryRun?: true }

/** `jiesu import articles FILE` and `jiesu export articles FILE`. */
export function articleCommands(program: Command, open: WithPlatform, terminal: () => Terminal): void {
  commandGroup(program, 'import', '导入数据 · Import data')
    .command('articles')
    .argument('<file>', '知识条目文件（csv、xlsx、jsonl、json）· file of articles')
    .option('--publish', '导入后即发布 · put them into force at once')
    .option('--dry-run', '只检查，不导入 · check only')
    .description('导入知识库条目，全部导入或一条也不导入 · Import articles of the knowledge base, all rows or none')
    .action(async (path: string, { publish, dryRun }: Options) => {
      const order = { path, actor: systemActor, publish: publish === true, dryRun: dryRun === true }
      const report = await open((platform) => importArticles(platform, order))
      for (const { row, field, value, advice } of report.problems)
        terminal().say({
          zh: `第 ${row} 行 ${field}「${value}」：${advice.zh}`,
          en: `row ${row} ${field} "${value}": ${advice.en}`,
        })
      terminal().result(report, {
        zh: `共 ${report.rows} 行：导入 ${report.saved}，没有变化 ${report.unchanged}，问题 ${report.problems.length}`,
        en: `${report.rows} rows: ${report.saved} imported, ${report.unchanged} unchanged, ${report.problems.length} problems`,
      })
      if (report.problems.length > 0) throw new FoundFaults()
    })
  commandGroup(program, 'export', '导出数据 · Export data')
    .command('articles')
    .argument('<file>', '目标文件，扩展名为 csv、xlsx 或 json · file to write: csv, xlsx or json')
    .description('导出知识库条目 · Export the articles of the knowledge base')
    .action(async (file: string) => {
      const format = extname(file).slice(1)
      if (!isFormat(format)) throw new Misused(`${file} is neither csv, xlsx nor json; name the file by its form`)
      await open((platform) => pipeline(exportArticles(platform.pool, format), createWriteStream(file)))
      terminal().result({ file }, { zh: `已导出到 ${file}`, en: `Written to ${file}` })
    })
}

function isFormat(text: string): text is ArticleFormat {
  return text === 'csv' || text === 'xlsx' || text === 'json'
}
