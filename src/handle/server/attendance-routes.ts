import { type Static, Type } from 'typebox'
import { instantOf } from '#foundations/calendar/moment.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { Uuid } from '#foundations/outcome/api.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { barIn, commandRoute, sendBarred, sendOutcome } from '#platform/http/command-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { readHistory } from '#platform/postgres/history.ts'
import { arriveByCode, confirmArrival, signWhistle } from '../arrive-at-whistle.ts'
import { handlers, whistlers } from '../audiences.ts'
import {
  ArrivalCode,
  ArriveBody,
  ConfirmArrivalBody,
  DoPartBody,
  ReleaseBody,
  SignWhistleBody,
} from '../whistle-api.ts'
import { calledIn, whistleMemory as memory } from '../whistle-state.ts'
import { doPart, releaseDepartment } from '../work-at-whistle.ts'
import { checkCode, makeCode } from './arrival-code.ts'

/** What a called department does: it signs, arrives by the street's code, and does its part. [HANDLE-11] */
export function departmentRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/whistle-signatures',
    summary: 'A called department signs for the whistle',
    allow: handlers,
    body: SignWhistleBody,
    memory,
    rule: signWhistle,
    input: (_, { unit }) => ({ unit }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/arrivals',
    summary: 'A called department is there: by the code on the street’s screen',
    allow: handlers,
    body: ArriveBody,
    memory,
    rule: arriveByCode,
    input: ({ code, people }, { unit }, ticket) => ({
      unit,
      people,
      check: (whistle, at) => checkCode(platform.cipher, code, { ticket, whistle }, at),
    }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/department-parts',
    summary: 'A department says what it did',
    allow: handlers,
    body: DoPartBody,
    memory,
    rule: doPart,
    input: ({ what }, { unit }) => ({ unit, what }),
  })
}

/** What the street says of departments: who is there, and who may go. [HANDLE-11] */
export function attendanceRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/arrival-confirmations',
    summary: 'The street says that a department is there',
    allow: whistlers,
    body: ConfirmArrivalBody,
    memory,
    rule: confirmArrival,
    input: ({ department, people }, { unit }) => ({ unit, people, department: department as UnitCode }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/department-releases',
    summary: 'The street lets a department go',
    allow: whistlers,
    body: ReleaseBody,
    memory,
    rule: releaseDepartment,
    input: ({ department }, { unit }) => ({ unit, department: department as UnitCode }),
  })
}

const Params = Type.Object({ ticket: Uuid })

/** The code that a street shows on its own screen for those who arrive. [HANDLE-11] */
export function arrivalCodeRoute(app: App, platform: Platform): void {
  app.get(
    '/api/tickets/:ticket/arrival-code',
    {
      config: { allow: whistlers },
      schema: {
        summary: 'The code for arrival, as the street’s screen shows it',
        params: Params,
        response: answers(ArrivalCode),
      },
    },
    async (request, reply) => {
      const ticket = ticketId((request.params as Static<typeof Params>).ticket)
      const history = await readHistory(platform.pool, ticket)
      const [actor, at] = [actorOf(request), platform.now()]
      const barred = barIn(history, actor)
      if (barred !== undefined) return sendBarred(reply, barred)
      const facts = history.map(({ fact }) => fact)
      const called = calledIn(recall(memory, facts))
      if (called === undefined || called.blown.unit !== actor.unit)
        return sendOutcome(reply, ticket, { accepted: false, reason: 'not-your-whistle', rule: 'HANDLE-11' })
      const { rulebook, calendar } = platform.cityAt(at)
      const { whistle } = called.blown
      const holds = rulebook.handle.whistle.codeHolds
      const { code, until } = makeCode(platform.cipher, { ticket, whistle }, at, { holds, calendar })
      return reply.send({ code, until: instantOf(until) })
    },
  )
}
