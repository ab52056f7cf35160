import { command, type StageDoor } from '#platform/stage-door.ts'
import { dismissTicket } from '../dismiss-ticket.ts'
import { intakeMemory } from '../state.ts'
import { withdrawTicket } from '../withdraw-ticket.ts'
import { answerCommand } from './answer-command.ts'
import { importCommand } from './import-command.ts'
import { articleCommands } from './knowledge/article-commands.ts'
import { articleUses } from './knowledge/article-uses.ts'
import { takeCityArticles } from './knowledge/city-articles.ts'
import { countArticleUses } from './knowledge/count-article-uses.ts'
import { keepSearch } from './knowledge/unanswered.ts'
import { receiveCommand } from './receive-command.ts'
import { register } from './register.ts'
import { intakeRoutes } from './routes.ts'
import { takeInChild } from './take-in-child.ts'
import { whenTicketSplit } from './when-ticket-split.ts'

/** Intake as programs open it. */
export const door: StageDoor = {
  name: 'intake',
  routes: intakeRoutes,
  views: [register, articleUses],
  reactions: [whenTicketSplit],
  commands: {
    ReceiveDemand: receiveCommand,
    ReceiveChild: takeInChild,
    AnswerTicket: answerCommand,
    DismissTicket: command(intakeMemory, dismissTicket),
    WithdrawTicket: command(intakeMemory, withdrawTicket),
  },
  cityCommands: {
    KeepSearch: keepSearch,
  },
  schedules: [countArticleUses],
  followCity: async (platform) => void (await takeCityArticles(platform)),
  commandLine: (program, open, terminal) => {
    importCommand(program, open, terminal)
    articleCommands(program, open, terminal)
  },
}
