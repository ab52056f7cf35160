import type { UnitCode } from '#foundations/units/unit.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { type ListRoute, listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { addNote } from '../add-note.ts'
import { coordinators, inboxReaders, reporters } from '../audiences.ts'
import { CoordinationRow, NoteBody, ReportUpBody } from '../coordination-api.ts'
import { coordinationMemory } from '../coordination-state.ts'
import { reportUp } from '../report-up.ts'

const table = 'handle.coordination'
const isAsked = "asks <> '{}'"

/** Notes between units, and reports to the unit above. [HANDLE-16] */
export function coordinationRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/notes',
    summary: 'Note something for all who work on the ticket, or for one unit',
    allow: coordinators,
    body: NoteBody,
    memory: coordinationMemory,
    rule: addNote,
    input: ({ text, to }, { unit }) => ({ unit, text, ...(to !== undefined && { to: to as UnitCode }) }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/reports-up',
    summary: 'Report what cannot be settled here to the unit above',
    allow: reporters,
    body: ReportUpBody,
    memory: coordinationMemory,
    rule: reportUp,
    input: (body, { unit }) => ({ unit, ...body }),
  })
}

const list: Omit<ListRoute<typeof CoordinationRow>['list'], 'where'> = {
  table,
  columns: Object.keys(CoordinationRow.properties),
  filters: { number: 'starts-with', place: 'within', lead: 'one-of', asks: 'holds' },
  sorts: ['latest'],
  defaultSort: 'latest:desc',
}

/** Tickets that units wrote to each other about: all within the scope, and those that ask the actor's own unit. [HANDLE-16] */
export function coordinationLists(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/coordination',
    summary: 'Tickets with notes or reports up, the latest first',
    allow: inboxReaders,
    row: CoordinationRow,
    list: { ...list, where: 'latest is not null' },
    headings,
  })
  listRoute(app, platform, {
    url: '/api/coordination/to-me',
    summary: 'Tickets with a note or report that the own unit has not answered',
    allow: inboxReaders,
    row: CoordinationRow,
    list: { ...list, where: isAsked },
    always: ({ unit = '' }) => ({ asks: unit }),
    headings,
  })
  countRoute(app, platform, {
    url: '/api/coordination/to-me/count',
    summary: 'How many tickets ask the own unit for an answer',
    allow: inboxReaders,
    table,
    where: isAsked,
    filters: { asks: 'holds' },
    always: ({ unit = '' }) => ({ asks: unit }),
  })
}

const headings = {
  number: { zh: '工单编号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  lead: { zh: '主办单位', en: 'Lead' },
  place: { zh: '地点', en: 'Place' },
  note_from: { zh: '批注单位', en: 'Noted by' },
  note_to: { zh: '批注对象', en: 'Noted for' },
  note: { zh: '批注', en: 'Note' },
  report_from: { zh: '上报单位', en: 'Reported by' },
  report_to: { zh: '上报至', en: 'Reported to' },
  report: { zh: '上报事由', en: 'Why' },
  asks: { zh: '待答复单位', en: 'Asked' },
  latest: { zh: '最近一次', en: 'Latest' },
  category: { zh: '诉求分类', en: 'Category' },
  level: { zh: '响应等级', en: 'Level' },
}
