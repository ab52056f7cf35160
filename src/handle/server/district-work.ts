import { command, type StageDoor } from '#platform/stage-door.ts'
import { addNote } from '../add-note.ts'
import { coordinationMemory } from '../coordination-state.ts'
import { reportUp } from '../report-up.ts'
import { latestAnswersRoute } from './answer-routes.ts'
import { answers } from './answers.ts'
import { coordination } from './coordination.ts'
import { coordinationLists, coordinationRoutes } from './coordination-routes.ts'
import { firmDemands } from './firm-demands.ts'
import { firmRoutes } from './firm-routes.ts'
import { workloadRoute } from './workload.ts'

/** What a unit told others, how much it carries, and what units say to each other: a part of the stage. */
export const districtWork = {
  routes: [latestAnswersRoute, workloadRoute, coordinationRoutes, coordinationLists, firmRoutes],
  views: [answers, coordination, firmDemands],
  commands: {
    AddNote: command(coordinationMemory, addNote),
    ReportUp: command(coordinationMemory, reportUp),
  },
} satisfies { readonly routes: readonly StageDoor['routes'][] } & Pick<StageDoor, 'views' | 'commands'>
