import { EventEmitter } from 'node:events'
import { type JobHelpers, Logger, type ParsedCronItem, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { fileChores } from '../files/chores.ts'
import { identityChores } from '../identity/chores.ts'
import type { Platform } from '../platform.ts'
import { sealChores } from '../seal/chores.ts'
import type { Reaction, Schedule, StageDoor } from '../stage-door.ts'
import { cronInShanghai } from './cron-in-shanghai.ts'
import { getFact } from './get-fact.ts'
import { claimJobs, freeAbandonedJobs } from './job-claims.ts'
import { keepWatches } from './watches.ts'

/** Jobs one process runs at once. */
const concurrency = 6
/** A scheduled job that failed five times waits for its next turn instead. */
const scheduledAttempts = 5

/**
 * Runs reactions, schedules and watches until it is stopped, which lets running jobs end. A job that throws is tried again, ever
 * later, for about three days. `ownerUrl` names the user who owns the queue's tables.
 */
export async function startWorker(
  platform: Platform,
  doors: readonly StageDoor[],
  ownerUrl: string,
): Promise<{ stop: () => Promise<void> }> {
  const reactions = doors.flatMap((door) => door.reactions)
  const schedules = [...identityChores, ...fileChores, ...sealChores, ...doors.flatMap((door) => door.schedules)]
  const watches = doors.flatMap((door) => door.watches ?? [])
  checkNames([...reactions, ...schedules, ...watches])
  const abandoned = await freeAbandonedJobs(ownerUrl)
  if (abandoned > 0) platform.log.warn({ workers: abandoned }, 'jobs of workers that were killed are run again')
  const { events, name } = namedWorker()
  const runner = await run({
    connectionString: ownerUrl,
    events,
    preset: { worker: writtenBeforeStop },
    concurrency,
    maxPoolSize: concurrency + 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: quietLogger(platform),
    taskList: tasksOf(platform, reactions, schedules),
    parsedCronItems: schedules.map((schedule) => cronItemOf(platform, schedule)),
  })
  const claim = await claimJobs(ownerUrl, await name)
  const watching = keepWatches(platform, watches, ownerUrl)
  let stopping: Promise<void> | undefined
  return {
    stop: () => {
      stopping ??= Promise.all([runner.stop(), watching.stop()]).then(claim.release, claim.release)
      return stopping
    },
  }
}

/**
 * Unless it gathers them, the queue stops before the ends of its last jobs are written, and they run again hours later. Jobs
 * hear of the stop at once, so that one that only waits does not hold it up.
 */
const writtenBeforeStop = { completeJobBatchDelay: 0, failJobBatchDelay: 0, gracefulShutdownAbortTimeout: 0 }

/** The queue names its workers itself, and tells the name when it makes one. */
function namedWorker(): { readonly events: WorkerEvents; readonly name: Promise<string> } {
  const events: WorkerEvents = new EventEmitter()
  return {
    events,
    name: new Promise((resolve) => events.once('pool:create', ({ workerPool }) => resolve(workerPool.id))),
  }
}

function checkNames(tasks: readonly { readonly name: string }[]): void {
  const names = tasks.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Two jobs are named ${twice}; give each its own name`)
}

function tasksOf(platform: Platform, reactions: readonly Reaction[], schedules: readonly Schedule[]): TaskList {
  return Object.fromEntries([
    ...reactions.map(({ name, react }) => [
      name,
      async (payload: unknown) => react(platform, await getFact(platform.pool, payload)),
    ]),
    ...schedules.map(({ name, run }) => [
      name,
      (_: unknown, { abortSignal }: JobHelpers) => run(platform, abortSignal),
    ]),
  ])
}

function cronItemOf({ now }: Platform, { name, cron }: Schedule): ParsedCronItem {
  return cronInShanghai({ task: name, cron, now, options: { maxAttempts: scheduledAttempts } })
}

/** What the queue says is logged without its details: they carry payloads and errors of other people's making. */
function quietLogger({ log }: Platform): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
  return new Logger(({ taskIdentifier, jobId }) => (level, message) => {
    log[levels[level]]({ task: taskIdentifier, job: jobId }, message)
  })
}
