import type { StageDoor } from '#platform/stage-door.ts'
import { routes } from './routes.ts'

/** Governance, as a program sees it. */
export const door: StageDoor = { name: 'govern', routes, views: [], reactions: [], schedules: [] }
