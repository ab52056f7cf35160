import type { Worker } from 'node:worker_threads'
import type { Traces } from '#foundations/integrity/find-leads.ts'
import type { Lead, Trace } from '#foundations/integrity/trace.ts'
import type { IntegrityRules } from '#foundations/rulebook/integrity-rules-api.ts'
import { atOnce, inThread } from '#platform/jobs/in-thread.ts'

export type LeadsTask = Pick<Traces, 'closings' | 'groups'> & { readonly rules: IntegrityRules }
export type LeadsMessage = { readonly traces: readonly Trace[] } | LeadsTask
/** How many comparisons were made, and those that are a question. */
export type LeadsResult = { readonly tests: number; readonly leads: readonly Lead[] }

export type FindLeads = (
  traces: AsyncIterable<readonly Trace[]>,
  task: LeadsTask,
  stopping?: AbortSignal,
) => Promise<LeadsResult>

/**
 * Looks for leads in a thread of its own, which is given the tickets as they are read. Throws what the work or the reading threw,
 * and when it is stopped.
 */
export const leadsInThread: FindLeads = (traces, task, stopping) => {
  const script = new URL('./leads-thread.ts', import.meta.url)
  const feed = (thread: Worker) => hand(thread, traces, task)
  const stopped = 'The search was stopped before its end; it can be asked for again'
  return inThread<LeadsResult>({ script, feed, hear: atOnce, stopped }, stopping)
}

async function hand(thread: Worker, traces: AsyncIterable<readonly Trace[]>, task: LeadsTask): Promise<void> {
  for await (const some of traces) thread.postMessage({ traces: some } satisfies LeadsMessage)
  thread.postMessage(task satisfies LeadsMessage)
}
