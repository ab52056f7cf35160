import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import type { Platform } from '#platform/platform.ts'
import { answerPress } from '../answer-press.ts'
import { handlers, supervisors } from '../audiences.ts'
import { closeSupervision } from '../close-supervision.ts'
import { AnswerPressBody, CloseSupervisionBody, OpenSupervisionBody, PressAgainBody } from '../long-matter-api.ts'
import { openSupervision } from '../open-supervision.ts'
import { pressAgain } from '../press-again.ts'
import { supervisionMemory } from '../supervision-state.ts'

/** A leader presses a unit or takes a ticket personally, presses again, and closes; the unit answers. [HANDLE-13] */
export function supervisionRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/supervisions',
    summary: 'Press the unit that has the ticket, or take it personally',
    allow: supervisors,
    body: OpenSupervisionBody,
    memory: supervisionMemory,
    rule: openSupervision,
    input: (body, { unit, scope }) => ({ ...body, by: { unit, area: scope.area } }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/presses',
    summary: 'Press again, without an answer in time or with one that will not do',
    allow: supervisors,
    body: PressAgainBody,
    memory: supervisionMemory,
    rule: pressAgain,
    input: (body, { unit, scope }) => ({ ...body, by: { unit, area: scope.area } }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/press-answers',
    summary: 'The unit that has the ticket answers the press that stands',
    allow: handlers,
    body: AnswerPressBody,
    memory: supervisionMemory,
    rule: answerPress,
    input: (body, { unit }) => ({ ...body, unit }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/supervision-ends',
    summary: 'Close a supervision with a verdict',
    allow: supervisors,
    body: CloseSupervisionBody,
    memory: supervisionMemory,
    rule: closeSupervision,
    input: (body, { unit, scope }) => ({ ...body, by: { unit, area: scope.area } }),
  })
}
