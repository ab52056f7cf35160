import { startOfDay } from '#foundations/calendar/local-time.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import { ticketRoute } from '#platform/http/ticket-route.ts'
import type { Platform } from '#platform/platform.ts'
import type { History } from '#platform/postgres/history.ts'
import { CallBackBody, CallBackProgress, CallBackRow, CallSheet, MissedBody } from '../api.ts'
import { callBackReaders, callers } from '../audiences.ts'
import { callSheetOf } from '../call-sheet.ts'
import { isQuiet } from '../calling-hours.ts'
import { missCallBack } from '../miss-call-back.ts'
import { recordCallBack } from '../record-call-back.ts'
import { appraiseMemory } from '../state.ts'

/** The call-back desk: whom to ask, what about, how far it has come, and what they said. */
export function callBackRoutes(app: App, platform: Platform): void {
  listCallBacks(app, platform)
  progressRoute(app, platform)
  callSheetRoute(app, platform)
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/call-backs',
    summary: 'Record the answers to the three questions',
    allow: callers,
    body: CallBackBody,
    memory: appraiseMemory,
    rule: recordCallBack,
    input: (body) => body,
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/missed-call-backs',
    summary: 'Nobody could be asked this time',
    allow: callers,
    body: MissedBody,
    memory: appraiseMemory,
    rule: missCallBack,
    input: (body) => body,
  })
}

function listCallBacks(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/call-backs',
    summary: 'Requesters to be asked, the one due first first',
    allow: callBackReaders,
    row: CallBackRow,
    list: {
      table: 'appraise.call_backs',
      columns: Object.keys(CallBackRow.properties),
      where: "phase = 'open'",
      filters: {
        number: 'starts-with',
        place: 'within',
        lead: 'one-of',
        category: 'one-of',
        next_attempt: 'range',
        channel: 'one-of',
      },
      sorts: ['due', 'next_attempt'],
      defaultSort: 'due:asc',
    },
    headings: {
      number: { zh: '工单号', en: 'Number' },
      title: { zh: '标题', en: 'Title' },
      place: { zh: '地点', en: 'Place' },
      category: { zh: '分类', en: 'Category' },
      lead: { zh: '主办单位', en: 'Lead' },
      round: { zh: '办理轮次', en: 'Round' },
      resolved: { zh: '办结时间', en: 'Resolved' },
      due: { zh: '回访期限', en: 'Call back by' },
      attempts: { zh: '已尝试次数', en: 'Attempts' },
      next_attempt: { zh: '下次可拨', en: 'Next attempt' },
      channel: { zh: '下次方式', en: 'Next by' },
      stratum: { zh: '分层', en: 'Stratum' },
    },
  })
}

const counts = `select
  (select count(*) from appraise.call_backs where phase = 'open' and next_attempt <= $1 and not coalesce(channel = any($3), false)) as count,
  (select count(*) from appraise.call_backs where phase = 'open') as waiting,
  (select count(*) from appraise.call_backs where phase = 'open' and due < $1) as overdue,
  (select count(*) from appraise.call_backs where ended >= $2 and phase = 'answered') as "answeredToday",
  (select count(*) from appraise.call_backs where ended >= $2 and phase = 'given-up') as "givenUpToday"`

type Counts = Omit<CallBackProgress, 'machineCalls'>
const nothing: Counts = { count: 0, waiting: 0, overdue: 0, answeredToday: 0, givenUpToday: 0 }

function progressRoute(app: App, { pool, now, cityAt, config }: Platform): void {
  app.get(
    '/api/call-backs/progress',
    {
      config: { allow: callBackReaders },
      schema: {
        summary: 'What waits, what is late, what was done since midnight',
        response: answers(CallBackProgress),
      },
    },
    async (_, reply) => {
      const at = now()
      const machineCalls = config.callerUrl !== undefined
      const notForPeople = machineCalls ? ['link', 'automatic'] : ['link']
      const values = [instantOf(at), instantOf(startOfDay(at)), notForPeople]
      const { rows } = await pool.query<Counts>(counts, values)
      const [progress = nothing] = rows
      const isLate = isQuiet(at, cityAt(at).rulebook.appraise.campaign)
      return reply.send({ ...progress, machineCalls, ...(isLate ? { count: 0 } : {}) })
    },
  )
}

function callSheetRoute(app: App, platform: Platform): void {
  ticketRoute(app, platform, {
    url: '/api/call-backs/:ticket',
    summary: 'The demand and the attempts; the unit’s closing words only after the answers are in',
    allow: callBackReaders,
    answer: CallSheet,
    read: async (ticket, history) => sheetFrom(ticket, history),
  })
}

function sheetFrom(ticket: TicketId, history: History): CallSheet | undefined {
  const sheet = callSheetOf(history.map(({ fact }) => fact))
  if (sheet === undefined) return undefined
  const { received, resolved, due, attempts, answers: given, nextAt: next, link, ...said } = sheet
  return {
    ...said,
    ticket,
    received: instantOf(received),
    ...(resolved === undefined ? {} : { resolved: instantOf(resolved) }),
    ...(due === undefined ? {} : { due: instantOf(due) }),
    ...(next === undefined ? {} : { nextAt: instantOf(next) }),
    ...(link === undefined ? {} : { link: { at: instantOf(link.at), until: instantOf(link.until) } }),
    answers: given.map(({ at, ...answer }) => ({ ...answer, at: instantOf(at) })),
    attempts: attempts.map(({ at, channel, outcome, nextAt }) => ({
      at: instantOf(at),
      channel,
      outcome,
      ...(nextAt === undefined ? {} : { nextAt: instantOf(nextAt) }),
    })),
  }
}
