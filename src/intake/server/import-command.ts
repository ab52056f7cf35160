import { basename } from 'node:path'
import type { Command } from 'commander'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Platform } from '#platform/platform.ts'
import type { WithPlatform } from '#platform/stage-door.ts'
import { commandGroup } from '#platform/terminal/command-group.ts'
import { FoundFaults, Misused } from '#platform/terminal/exit.ts'
import type { Terminal } from '#platform/terminal/terminal.ts'
import type { ImportReport } from '../api.ts'
import { importFile } from './import-file.ts'
import { readImportFormats } from './import-formats.ts'
import { openNumbers } from './number-source.ts'

type Options = { readonly format?: string; readonly partial?: true; readonly dryRun?: true; readonly json?: true }

/** `jiesu import <files…>`: demands of other systems, from csv, xlsx or jsonl files. */
export function importCommand(program: Command, open: WithPlatform, terminal: () => Terminal): void {
  commandGroup(program, 'import', '导入数据 · Import data')
    .argument('[files...]', '诉求文件（csv、xlsx、jsonl）· files of demands')
    .option('--format <name>', '文件格式，缺省按表头识别 · the files’ format; by default their headings tell')
    .option('--partial', '有错行时仍导入其余行 · save the good rows even where others are bad')
    .option('--dry-run', '只检查，不导入 · check only')
    .option('--json', '为程序输出一行 JSON · answer with one line of JSON')
    .action(async (files: readonly string[], options: Options) => {
      if (files.length === 0) throw new Misused('Name at least one file, or a command such as "import city"')
      const reports = await open((platform) => importFiles(platform, files, options, terminal()))
      tell(reports, terminal())
      if (reports.some(({ bad }) => bad > 0)) throw new FoundFaults()
    })
}

type FileReport = ImportReport & { readonly file: string }

async function importFiles(
  platform: Platform,
  files: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<readonly FileReport[]> {
  const known = await readImportFormats(platform.config)
  const formats = options.format === undefined ? known : known.filter(({ name }) => name === options.format)
  if (formats.length === 0)
    throw new Misused(`There is no format ${options.format}; known are ${known.map(({ name }) => name).join(', ')}`)
  const takeNumber = openNumbers(platform.pool)
  const reports: FileReport[] = []
  for (const path of files) {
    const file = basename(path)
    const report = await importFile(platform, takeNumber, {
      path,
      formats,
      actor: importer(platform),
      partial: options.partial === true,
      dryRun: options.dryRun === true,
      progress: (rows) => terminal.progress({ zh: `导入 ${file}`, en: `Importing ${file}` }, rows),
    })
    reports.push({ file, ...report })
  }
  return reports
}

/** Whoever sits at the server's own terminal. */
function importer({ cityAt, now }: Platform): Actor {
  const [city] = cityAt(now()).places.all
  if (city === undefined) throw new Error('The city has no places; load its folder first')
  return { person: 'terminal', name: 'jiesu import', role: 'system', scope: { area: city.code } }
}

function tell(reports: readonly FileReport[], terminal: Terminal): void {
  for (const { file, problems } of reports)
    for (const { row, field, value, advice } of problems)
      terminal.say({
        zh: `${file} 第 ${row} 行 ${field}「${value}」：${advice.zh}`,
        en: `${file} row ${row} ${field} "${value}": ${advice.en}`,
      })
  const sum = (count: (report: FileReport) => number) => reports.reduce((total, report) => total + count(report), 0)
  const [rows, saved, already, bad] = [
    sum((r) => r.rows),
    sum((r) => r.saved),
    sum((r) => r.already),
    sum((r) => r.bad),
  ]
  terminal.result(
    { files: reports },
    {
      zh: `共 ${rows} 行：导入 ${saved}，此前已导入 ${already}，有误 ${bad}`,
      en: `${rows} rows: ${saved} imported, ${already} imported before, ${bad} faulty`,
    },
  )
}
