import { logTo } from '../../src/platform/log.ts'
import type { Platform } from '../../src/platform/platform.ts'

export type KeptLog = { readonly log: Platform['log']; readonly lines: readonly string[] }

/** A log as programs write it, every level of it, kept for the test to read. */
export function keptLog(): KeptLog {
  const lines: string[] = []
  return { log: logTo({ write: (line) => void lines.push(line) }, 'trace'), lines }
}
