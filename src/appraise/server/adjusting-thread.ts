import { constants, platform, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { CellText } from '../case-sums.ts'
import type { AdjustMessage } from './adjust-in-thread.ts'
import { adjustLeague } from './adjust-league.ts'

// On Linux this is the thread's own priority, so that pages and desks go before it; elsewhere it would be the whole process's.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW)

const texts: CellText[] = []
parentPort?.on('message', (message: AdjustMessage) => {
  if ('text' in message) {
    texts.push(message.text)
    return
  }
  parentPort?.postMessage(adjustLeague(texts, message.rules))
  parentPort?.close()
})
