import { constants, platform, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { compareUnits } from '#foundations/integrity/find-leads.ts'
import type { Trace } from '#foundations/integrity/trace.ts'
import type { LeadsMessage } from './leads-in-thread.ts'

// On Linux this is the thread's own priority, so that pages and desks go before it; elsewhere it would be the whole process's.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW)

const period: Trace[] = []
parentPort?.on('message', (message: LeadsMessage) => {
  if ('traces' in message) {
    period.push(...message.traces)
    return
  }
  const { closings, groups, rules } = message
  const compared = compareUnits({ period, closings, groups }, rules)
  parentPort?.postMessage({
    tests: compared.length,
    leads: compared.filter(({ corrected }) => corrected <= rules.falseShare),
  })
  parentPort?.close()
})
