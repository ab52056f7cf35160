import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { calendarIn } from '#foundations/rulebook/working-time.ts'
import { parseRulebooks } from '#platform/reference/rulebook-file.ts'
import type { StageDoor } from '#platform/stage-door.ts'
import { commandGroup } from '#platform/terminal/command-group.ts'
import { openSegmenter } from '#platform/text/segmenter.ts'
import { findHotIssues, type HotIssue, type IssueDemand } from '../find-hot-issues.ts'
import { readMessageFile } from './message-file.ts'

type Options = { readonly fewest: number; readonly partial?: true }

/** Two messages about one matter are worth showing to whoever looks over a file; the city's own count is for its warnings. */
const fewestInFile = 2

/** `jiesu warn hot-issues FILE.csv`: the hot issues of a file of messages, one line of JSON each, without a database. */
export const commandLine: NonNullable<StageDoor['commandLine']> = (program: Command, _, terminal, config) => {
  commandGroup(program, 'warn', '预警 · Warnings')
    .command('hot-issues')
    .argument('<file>', '留言文件（csv）· file of messages')
    .option('--fewest <number>', '至少几件为一个问题 · how many messages make an issue', wholeNumber, fewestInFile)
    .option('--partial', '有错行时仍使用其余行 · use the good rows even where others are bad')
    .description(
      '归并热点问题，每行一条 JSON，热度高者在前 · Group messages into hot issues, one JSON a line, hottest first',
    )
    .action(async (file: string, { fewest, partial }: Options) => {
      const { demands, problems } = await readMessageFile(file)
      const fault = faultOf(file, problems)
      if (problems.length > 0 && !partial) throw fault
      for (const issue of await issuesOf(demands, fewest, config().cityFolder)) {
        const line = JSON.stringify(lineOf(issue))
        terminal().result(lineOf(issue), { zh: line, en: line })
      }
      if (problems.length > 0) throw fault
    })
}

/** So many faults are told one by one. */
const mostTold = 50

function faultOf(file: string, problems: readonly string[]): Error {
  const more = problems.length - mostTold
  const rest = more > 0 ? [`… 另有 ${more} 处 · ${more} more`] : []
  const advice = '请修正这些行，或用 --partial 跳过 · mend these rows, or leave them out with --partial'
  return new Error(
    [`${file}: ${problems.length} 处有误 · faults`, ...problems.slice(0, mostTold), ...rest, advice].join('\n'),
  )
}

async function issuesOf(demands: readonly IssueDemand[], fewest: number, folder: string): Promise<readonly HotIssue[]> {
  const at = demands.reduce((latest, demand) => Math.max(latest, demand.at), 0) as Moment
  const { rulebooks, problems } = parseRulebooks(await readFile(join(folder, 'rulebook.json'), 'utf8'))
  const [newest] = rulebooks.toSorted((a, b) => Date.parse(b.inForceFrom) - Date.parse(a.inForceFrom))
  if (newest === undefined || problems.length > 0)
    throw new Error(`The rulebook in ${folder} is faulty; jiesu import city names its faults`)
  return findHotIssues(demands, {
    segment: openSegmenter(),
    rules: { ...newest.warn.hotIssues, fewest },
    calendar: calendarIn(newest),
    at,
  })
}

function lineOf({ title, place, from, to, ids, heat }: HotIssue) {
  return { title, place, from: instantOf(from), to: instantOf(to), ids, heat: Math.round(heat * 1_000) / 1_000 }
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 2) throw new InvalidArgumentError('a whole number above one is needed')
  return number
}
