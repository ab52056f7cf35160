import { unitCode } from '#foundations/units/unit.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { adjudicationReaders, adjudicators, alarmReaders, dispatchers, returners } from '../audiences.ts'
import { giveOpinion } from '../give-opinion.ts'
import { openAdjudication } from '../open-adjudication.ts'
import { AdjudicationBody, AdjudicationRow, OpinionBody, RulingBody } from '../referee-api.ts'
import { refereeMemory } from '../referee-state.ts'
import { ruleAdjudication } from '../rule-adjudication.ts'

/** Whose ticket it is: put before an adjudicator or a conference, spoken about, and ruled. [DISPATCH-05, DISPATCH-06] */
export function adjudicationRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/adjudications',
    summary: 'Put a returned ticket before an adjudicator, or call a conference of units',
    allow: dispatchers,
    body: AdjudicationBody,
    memory: refereeMemory,
    rule: openAdjudication,
    input: ({ units, ...body }) => ({ ...body, units: units.map(unitCode) }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/opinions',
    summary: 'Say, for a unit that is asked, whose ticket it is',
    allow: returners,
    body: OpinionBody,
    memory: refereeMemory,
    rule: giveOpinion,
    input: ({ says, suggests }, { unit }) => ({
      unit,
      says,
      ...(suggests !== undefined && { suggests: unitCode(suggests) }),
    }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/rulings',
    summary: 'Rule whose ticket it is, dispatch it there, and offer the ruling to the catalogue',
    allow: adjudicators,
    body: RulingBody,
    memory: refereeMemory,
    rule: ruleAdjudication,
    input: ({ lead, supports = [], ...body }, { person, unit, scope }) => ({
      ...body,
      by: { person, unit, area: scope.area },
      lead: unitCode(lead),
      supports: supports.map(unitCode),
    }),
  })
}

const isOpen = 'opened is not null'
const isOverdue = `${isOpen} and due < :now`

const list = {
  table: 'dispatch.adjudications',
  columns: Object.keys(AdjudicationRow.properties),
  filters: { number: 'starts-with', place: 'within' },
  sorts: ['due'],
  defaultSort: 'due:asc',
} as const

const headings = {
  number: { zh: '工单编号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  category: { zh: '诉求分类', en: 'Category' },
  place: { zh: '地点', en: 'Place' },
  returns: { zh: '退单次数', en: 'Returns' },
  how: { zh: '裁定方式', en: 'How' },
  question: { zh: '争议', en: 'Question' },
  units: { zh: '征求单位', en: 'Units asked' },
  heard: { zh: '已发表意见', en: 'Heard' },
  opened: { zh: '提请时间', en: 'Opened' },
  hear_by: { zh: '意见时限', en: 'Heard until' },
  due: { zh: '裁定时限', en: 'Ruling due' },
  result_due: { zh: '办结时限', en: 'Result due' },
}

/** Open rulings, the next to fall due first; those that are overdue are an alarm of their own. [DISPATCH-05] */
export function adjudicationLists(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/dispatch/adjudications',
    summary: 'Tickets whose ruling is open, the next to fall due first',
    allow: adjudicationReaders,
    row: AdjudicationRow,
    list: { ...list, where: isOpen },
    headings,
  })
  listRoute(app, platform, {
    url: '/api/dispatch/adjudications/overdue',
    summary: 'Tickets whose ruling is overdue, the longest first',
    allow: alarmReaders,
    row: AdjudicationRow,
    list: { ...list, where: isOverdue },
    headings,
  })
  countRoute(app, platform, {
    url: '/api/dispatch/adjudications/count',
    summary: 'How many rulings are open',
    allow: adjudicationReaders,
    table: list.table,
    where: isOpen,
  })
  countRoute(app, platform, {
    url: '/api/dispatch/adjudications/overdue-count',
    summary: 'How many rulings are overdue',
    allow: alarmReaders,
    table: list.table,
    where: isOverdue,
  })
}
