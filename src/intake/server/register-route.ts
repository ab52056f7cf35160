import { roles } from '#foundations/units/post.ts'
import type { App } from '#platform/http/app.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { RegisterRow } from '../api.ts'

/** The register of all tickets, for every post within its row scope. */
export function registerRoute(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/tickets',
    summary: 'The register of tickets',
    allow: roles,
    row: RegisterRow,
    list: {
      table: 'intake.register',
      columns: Object.keys(RegisterRow.properties),
      filters: {
        number: 'starts-with',
        phase: 'one-of',
        channel: 'one-of',
        kind: 'one-of',
        category: 'one-of',
        level: 'one-of',
        lead: 'one-of',
        place: 'within',
        received: 'range',
      },
      sorts: ['received', 'number'],
      defaultSort: 'received:desc',
    },
    headings,
  })
}

const headings = {
  number: { zh: '工单编号', en: 'Number' },
  received: { zh: '受理时间', en: 'Received' },
  channel: { zh: '渠道', en: 'Channel' },
  title: { zh: '标题', en: 'Title' },
  phase: { zh: '阶段', en: 'Phase' },
  kind: { zh: '诉求类型', en: 'Kind' },
  category: { zh: '诉求分类', en: 'Category' },
  level: { zh: '响应等级', en: 'Level' },
  place: { zh: '地点', en: 'Place' },
  lead: { zh: '主办单位', en: 'Lead' },
  due: { zh: '办结时限', en: 'Result due' },
  closed: { zh: '办结时间', en: 'Closed' },
  latest: { zh: '最近一步', en: 'Last step' },
}
