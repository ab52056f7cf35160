import { command, type StageDoor } from '#platform/stage-door.ts'
import { answerTicket } from '../answer-ticket.ts'
import { dismissTicket } from '../dismiss-ticket.ts'
import { intakeMemory } from '../state.ts'
import { withdrawTicket } from '../withdraw-ticket.ts'
import { importCommand } from './import-command.ts'
import { receiveCommand } from './receive-command.ts'
import { register } from './register.ts'
import { intakeRoutes } from './routes.ts'

/** Intake as programs open it. */
export const door: StageDoor = {
  name: 'intake',
  routes: intakeRoutes,
  views: [register],
  reactions: [],
  commands: {
    ReceiveDemand: receiveCommand,
    AnswerTicket: command(intakeMemory, answerTicket),
    DismissTicket: command(intakeMemory, dismissTicket),
    WithdrawTicket: command(intakeMemory, withdrawTicket),
  },
  schedules: [],
  commandLine: importCommand,
}
