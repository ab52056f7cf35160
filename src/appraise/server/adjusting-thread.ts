import { constants, platform, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { adjustLeague } from './adjust-league.ts'

// On Linux this is the thread's own priority, so that pages and desks go before it; elsewhere it would be the whole process's.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW)

parentPort?.postMessage(adjustLeague(workerData))
