import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { AskExtensionBody, DecideExtensionBody, ExtensionRow } from '../api.ts'
import { askExtension } from '../ask-extension.ts'
import { extensionDeciders, handlers } from '../audiences.ts'
import { decideExtension } from '../decide-extension.ts'
import { handleMemory } from '../state.ts'

/** More time: asked for by the lead, decided by the next level. [HANDLE-07] */
export function extensionRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/extensions',
    summary: 'Ask for more time before the time is over',
    allow: handlers,
    body: AskExtensionBody,
    memory: handleMemory,
    rule: askExtension,
    input: (body, { unit, scope }) => ({ ...body, unit, area: scope.area }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/extension-decisions',
    summary: 'Grant a unit more time, or refuse it',
    allow: extensionDeciders,
    body: DecideExtensionBody,
    memory: handleMemory,
    rule: decideExtension,
    input: (body, { unit, scope }) => ({ ...body, by: { unit, area: scope.area } }),
  })
  listExtensions(app, platform)
  countRoute(app, platform, {
    url: '/api/extensions/count',
    summary: 'How many requests for more time wait',
    allow: extensionDeciders,
    table: 'handle.extensions',
    where: isOpen,
  })
}

const isOpen = 'asked is not null'

function listExtensions(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/extensions',
    summary: 'Requests for more time that wait for a decision, the next to fall due first',
    allow: extensionDeciders,
    row: ExtensionRow,
    list: {
      table: 'handle.extensions',
      columns: Object.keys(ExtensionRow.properties),
      where: isOpen,
      filters: { number: 'starts-with', place: 'within', lead: 'one-of', level: 'one-of', decided_by: 'one-of' },
      sorts: ['due'],
      defaultSort: 'due:asc',
    },
    headings: {
      number: { zh: '工单编号', en: 'Number' },
      title: { zh: '标题', en: 'Title' },
      lead: { zh: '主办单位', en: 'Lead' },
      due: { zh: '现办结时限', en: 'Due now' },
      until: { zh: '申请延至', en: 'Asked until' },
      why: { zh: '理由', en: 'Reason' },
      basis: { zh: '依据', en: 'Basis' },
      asked: { zh: '申请时间', en: 'Asked' },
      decided_by: { zh: '决定层级', en: 'Decided by' },
      place: { zh: '地点', en: 'Place' },
      category: { zh: '诉求分类', en: 'Category' },
      level: { zh: '响应等级', en: 'Level' },
    },
  })
}
