import type { StageDoor } from '#platform/stage-door.ts'
import { latestAnswersRoute } from './answer-routes.ts'
import { answers } from './answers.ts'
import { workloadRoute } from './workload.ts'

/** What a unit told others, how much it carries, and what the district says to it: a part of the stage. */
export const districtWork = {
  routes: [latestAnswersRoute, workloadRoute] satisfies readonly StageDoor['routes'][],
  views: [answers],
  commands: {},
}
