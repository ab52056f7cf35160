import type { Ranking } from '../api.ts'

/** One unit of a league table. */
export type LeagueRow = Ranking['league']['rows'][number]
