import type { PlaceCode } from '#foundations/places/place.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { unitCode } from '#foundations/units/unit.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { DispatchBody, DispatchDeskRow, ReturnBody } from '../api.ts'
import { deskReaders, dispatchers, returners } from '../audiences.ts'
import { type DispatchAsTold, dispatchAsTold } from '../dispatch-as-told.ts'
import { returnTicket } from '../return-ticket.ts'
import { dispatchMemory } from '../state.ts'

/** A dispatcher sends a ticket to a unit. */
export function dispatchRoute(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/dispatches',
    summary: 'Dispatch a ticket by the catalogue or by hand, or take it from one unit and send it to another',
    allow: dispatchers,
    body: DispatchBody,
    memory: dispatchMemory,
    rule: dispatchAsTold,
    input: (body, { person, scope }) => toldBy(body, person, scope.area),
  })
}

function toldBy(body: DispatchBody, person: string, within: PlaceCode): DispatchAsTold {
  if (body.by === 'catalogue') return body
  const { by, lead, supports = [], why, level } = body
  return {
    by,
    lead: unitCode(lead),
    supports: supports.map(unitCode),
    why,
    person,
    within,
    ...(level !== undefined && { level: level as LevelCode }),
  }
}

/** A unit hands a ticket back. */
export function returnRoute(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/returns',
    summary: 'Hand a ticket back that another unit is competent for',
    allow: returners,
    body: ReturnBody,
    memory: dispatchMemory,
    rule: returnTicket,
    input: ({ reason, why, basis, suggestedLead }, { unit: by }) => ({
      by,
      reason,
      why,
      basis,
      ...(suggestedLead !== undefined && { suggestedLead: unitCode(suggestedLead) }),
    }),
  })
}

/** What waits for a dispatcher, and why. */
export function deskRoute(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/dispatch/desk',
    summary: 'Tickets that wait for a dispatcher, with the reason',
    allow: deskReaders,
    row: DispatchDeskRow,
    list: {
      table: 'dispatch.desk',
      columns: Object.keys(DispatchDeskRow.properties),
      where: 'waiting',
      filters: {
        number: 'starts-with',
        why: 'one-of',
        kind: 'one-of',
        level: 'one-of',
        category: 'starts-with',
        place: 'within',
        waiting_since: 'range',
      },
      sorts: ['waiting_since'],
      defaultSort: 'waiting_since:asc',
    },
    headings: deskHeadings,
  })
}

const deskHeadings = {
  number: { zh: '工单编号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  kind: { zh: '诉求类型', en: 'Kind' },
  category: { zh: '诉求分类', en: 'Category' },
  level: { zh: '响应等级', en: 'Level' },
  place: { zh: '地点', en: 'Place' },
  why: { zh: '待派原因', en: 'Why it waits' },
  waiting_since: { zh: '待派起始', en: 'Waiting since' },
  due: { zh: '办结时限', en: 'Result due' },
  returned_by: { zh: '退单单位', en: 'Returned by' },
  returned_reason: { zh: '退单事由', en: 'Kind of return' },
  returned_why: { zh: '退单理由', en: 'Reason for the return' },
  suggested_lead: { zh: '建议单位', en: 'Suggested unit' },
  returns: { zh: '退单次数', en: 'Returns' },
}

/** How many tickets wait, for the menu. */
export function deskCountRoute(app: App, platform: Platform): void {
  countRoute(app, platform, {
    url: '/api/dispatch/desk-count',
    summary: 'How many tickets wait for a dispatcher',
    allow: deskReaders,
    table: 'dispatch.desk',
    where: 'waiting',
  })
}
