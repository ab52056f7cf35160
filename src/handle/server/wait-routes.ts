import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import type { Platform } from '#platform/platform.ts'
import { BeginWaitBody, EndWaitBody } from '../api.ts'
import { handlers } from '../audiences.ts'
import { beginWait } from '../begin-wait.ts'
import { type EndWait, endWait } from '../end-wait.ts'
import { handleMemory } from '../state.ts'

/** Waiting for the requester: the lead begins it and ends it. [HANDLE-06] */
export function waitRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/waits',
    summary: 'Wait for what only the requester can give; the clock for the result stands',
    allow: handlers,
    body: BeginWaitBody,
    memory: handleMemory,
    rule: beginWait,
    input: ({ why }, { unit }) => ({ unit, why }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/wait-ends',
    summary: 'The requester has answered; the clock runs on',
    allow: handlers,
    body: EndWaitBody,
    memory: handleMemory,
    rule: endWait,
    input: (_, { unit }): EndWait => ({ how: 'answered', unit }),
  })
}
