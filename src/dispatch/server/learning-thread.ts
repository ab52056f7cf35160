import { constants, platform, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { learnUnits } from '../learn-units.ts'
import type { LearningTask } from './learn-in-thread.ts'
import { writeUnitModel } from './unit-model-file.ts'

// On Linux this is the thread's own priority, so that pages and desks go before it; elsewhere it would be the whole process's.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW)

const { handled, titles, seed }: LearningTask = workerData
parentPort?.postMessage(writeUnitModel(learnUnits({ handled, titles }, seed)))
