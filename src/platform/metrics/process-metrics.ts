import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'

/** What this process measures of itself, for as long as it runs. */
export const processMetrics = new Registry()

collectDefaultMetrics({ register: processMetrics })

/** Seconds from the first byte of a request to the last of its answer, by route as it is written, never by its values. */
export const requestDurations = new Histogram({
  name: 'jiesu_http_request_duration_seconds',
  help: 'Duration of HTTP requests in seconds',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [processMetrics],
})

const factsRecorded = new Counter({
  name: 'jiesu_journal_facts_total',
  help: 'Facts this process has recorded, by type',
  labelNames: ['type'],
  registers: [processMetrics],
})

/** Counts facts that were committed. */
export function countFacts(facts: readonly Envelope<AnyFact>[]): void {
  for (const { fact } of facts) factsRecorded.inc({ type: fact.type })
}
