import { command, type StageDoor } from '#platform/stage-door.ts'
import { answerDelegation } from '../answer-delegation.ts'
import { delegateTicket } from '../delegate-ticket.ts'
import { delegationMemory } from '../delegation-state.ts'
import { recallDelegation } from '../recall-delegation.ts'
import { delegationRoutes } from './delegation-routes.ts'
import { delegations } from './delegations.ts'

/** What the stage's door opens for delegation. [HANDLE-09] */
export const delegating: Pick<StageDoor, 'routes' | 'views' | 'commands'> = {
  routes: delegationRoutes,
  views: [delegations],
  commands: {
    DelegateTicket: command(delegationMemory, delegateTicket),
    AnswerDelegation: command(delegationMemory, answerDelegation),
    RecallDelegation: command(delegationMemory, recallDelegation),
  },
}
