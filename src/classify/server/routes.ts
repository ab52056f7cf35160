import { placeCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { ClassifyBody, ClassifyDeskRow } from '../api.ts'
import { deciders, deskReaders } from '../audiences.ts'
import { classifyTicket } from '../classify-ticket.ts'
import { classifyMemory } from '../state.ts'
import { modelRoutes } from './model-routes.ts'
import { readingRoute } from './reading-route.ts'
import { linkedRepeatsRoute, linkRoutes, repeatSearchRoute } from './repeat-routes.ts'
import { suggestionRoute } from './suggestion-route.ts'

/** Everything classify answers over HTTP. */
export function classifyRoutes(app: App, platform: Platform): void {
  for (const route of [
    classificationRoute,
    deskRoute,
    deskCountRoute,
    suggestionRoute,
    repeatSearchRoute,
    linkRoutes,
    linkedRepeatsRoute,
    modelRoutes,
    readingRoute,
  ])
    route(app, platform)
}

function classificationRoute(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/classifications',
    summary: 'Decide what a ticket is about, where and how urgent',
    allow: deciders,
    body: ClassifyBody,
    memory: classifyMemory,
    rule: classifyTicket,
    input: ({ kind, category, level, place, directDispatch = true }) => ({
      kind,
      category: category as CategoryCode,
      level: level as LevelCode,
      place: placeCode(place),
      directDispatch,
    }),
  })
}

function deskRoute(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/classify/desk',
    summary: 'Tickets that wait for classification',
    allow: deskReaders,
    row: ClassifyDeskRow,
    list: {
      table: 'classify.desk',
      where: 'waiting',
      columns: Object.keys(ClassifyDeskRow.properties),
      filters: { number: 'starts-with', channel: 'one-of', place: 'within', received: 'range' },
      sorts: ['received'],
      defaultSort: 'received:asc',
    },
    headings: {
      number: { zh: '工单编号', en: 'Number' },
      received: { zh: '受理时间', en: 'Received' },
      channel: { zh: '渠道', en: 'Channel' },
      title: { zh: '标题', en: 'Title' },
      asked_kind: { zh: '诉求类型', en: 'Kind asked for' },
      place: { zh: '地点', en: 'Place' },
    },
  })
}

function deskCountRoute(app: App, platform: Platform): void {
  countRoute(app, platform, {
    url: '/api/classify/desk-count',
    summary: 'How many tickets wait for classification',
    allow: deciders,
    table: 'classify.desk',
    where: 'waiting',
  })
}
