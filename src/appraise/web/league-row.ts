import type { ShownUnit } from '../ranking-answer.ts'

/** One unit of a league table. */
export type LeagueRow = ShownUnit
