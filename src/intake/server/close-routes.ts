import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import type { Platform } from '#platform/platform.ts'
import { answerTicket } from '../answer-ticket.ts'
import { AnswerBody, DismissBody, WithdrawBody } from '../api.ts'
import { hotlineStaff, operators } from '../audiences.ts'
import { dismissTicket } from '../dismiss-ticket.ts'
import { intakeMemory } from '../state.ts'
import { withdrawTicket } from '../withdraw-ticket.ts'
import { withCited } from './knowledge/cite-article.ts'

/** How the desk closes a ticket by itself: answered at once, dismissed, or withdrawn by the requester. */
export function closeRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/answers',
    summary: 'Answer a consultation at once and close it',
    allow: operators,
    body: AnswerBody,
    memory: intakeMemory,
    rule: answerTicket,
    input: (body) => withCited(platform.pool, body),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/dismissals',
    summary: 'Close an invalid or harassing ticket',
    allow: operators,
    body: DismissBody,
    memory: intakeMemory,
    rule: dismissTicket,
    input: (body) => body,
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/withdrawals',
    summary: 'Close a ticket that its requester takes back',
    allow: hotlineStaff,
    body: WithdrawBody,
    memory: intakeMemory,
    rule: withdrawTicket,
    input: (body) => body,
  })
}
