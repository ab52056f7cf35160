import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { momentOf } from '../src/foundations/calendar/moment.ts'
import type { Rulebook } from '../src/foundations/rulebook/api.ts'
import { calendarIn } from '../src/foundations/rulebook/working-time.ts'
import { openSegmenter } from '../src/platform/text/segmenter.ts'
import { findHotIssues, type IssueDemand } from '../src/warn/find-hot-issues.ts'
import { readMessageFile } from '../src/warn/server/message-file.ts'
import { plantedDemands } from '../test/cast/planted-demands.ts'
import { agreement } from './hot-issues/agreement.ts'
import type { Bench } from './run.ts'

const root = resolve(import.meta.dirname, '..')
const messages = resolve(root, '../shared/data/messages/public_messages_2019.csv')
const [rulebook]: Rulebook[] = JSON.parse(readFileSync(resolve(root, 'city/beijing/rulebook.json'), 'utf8'))
const sample: { groups: string[][]; alone: string[] } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, 'hot-issues-sample.json'), 'utf8'),
)
const segment = openSegmenter()
const planted = process.argv.includes('--quick') ? 2_000 : 20_000

/** How well hot issues are told apart, on a hand-made grouping and on planted issues, and how long it takes. */
export const bench: Bench = {
  compares:
    'time of the segmenter alone to the time of finding hot issues, everything included, on the same planted demands',
  run: async (say) => ({ ...findPlanted(say), real: await findReal(say) }),
}

function find(demands: readonly IssueDemand[]) {
  if (rulebook === undefined) throw new Error('The rulebook is empty; mend city/beijing/rulebook.json')
  const rules = { ...rulebook.warn.hotIssues, fewest: 2 }
  const at = demands.reduce((latest, demand) => Math.max(latest, demand.at), 0)
  const looking = { segment, rules, calendar: calendarIn(rulebook), at: momentOf(new Date(at).toISOString()) }
  const begun = process.cpuUsage()
  const issues = findHotIssues(demands, looking)
  return { issues, milliseconds: Math.round(process.cpuUsage(begun).user / 1_000) }
}

function findPlanted(say: (line: string) => void) {
  const { demands, issueOf } = plantedDemands('bench', { issues: planted / 20, single: planted * 0.8 })
  const begun = process.cpuUsage()
  for (const { title, text } of demands) segment(`${title}\n${text}`)
  const alone = process.cpuUsage(begun).user / 1_000
  const { issues, milliseconds } = find(demands)
  const truth = Map.groupBy(issueOf.keys(), (id) => issueOf.get(id))
  const groups = [...truth.values()]
  const known = new Set(groups.flat())
  const single = demands.flatMap(({ id }) => (known.has(id) ? [] : [id]))
  const figures = agreement(
    issues.map(({ ids }) => ids),
    groups,
    single,
  )
  say(
    `${demands.length} planted demands: ${issues.length} issues in ${milliseconds} ms of processor time; ${JSON.stringify(figures)}`,
  )
  return {
    ratio: Math.round((alone / milliseconds) * 1_000) / 1_000,
    demands: demands.length,
    milliseconds,
    planted: figures,
  }
}

async function findReal(say: (line: string) => void) {
  if (!existsSync(messages)) {
    say('The messages of 2019 are not here (../shared/data is absent): the hand-made grouping is not measured')
    return undefined
  }
  const { demands } = await readMessageFile(messages)
  const { issues, milliseconds } = find(demands)
  const figures = agreement(
    issues.map(({ ids }) => ids),
    sample.groups,
    sample.alone,
  )
  const sizes = issues.map(({ ids }) => ids.length).toSorted((a, b) => b - a)
  const grouped = sizes.reduce((sum, size) => sum + size, 0)
  say(
    `${demands.length} messages: ${issues.length} issues of ${grouped} in ${milliseconds} ms; largest ${sizes.slice(0, 10).join(' ')}`,
  )
  say(`against ${sample.groups.length} groups made by hand: ${JSON.stringify(figures)}`)
  return { messages: demands.length, issues: issues.length, grouped, milliseconds, ...figures }
}
