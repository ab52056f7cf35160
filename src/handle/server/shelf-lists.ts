import type { App } from '#platform/http/app.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { type ListRoute, listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { inboxReaders, shelfDeciders } from '../audiences.ts'
import { ShelfRequestRow, ShelvedRow } from '../long-matter-api.ts'
import { ofOwnUnit } from './inbox-routes.ts'

const isAsked = 'asked is not null'
const isShelved = 'shelved is not null'
const table = 'handle.shelved'
const filters = { number: 'starts-with', place: 'within', lead: 'one-of' } as const

/** Plans that wait for approval, and tickets on the shelf by their next review. [HANDLE-08] */
export function shelfLists(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/shelf/requests',
    summary: 'Plans for the shelf that wait for approval, the oldest first',
    allow: shelfDeciders,
    row: ShelfRequestRow,
    list: {
      ...{ table, filters, where: isAsked, columns: Object.keys(ShelfRequestRow.properties) },
      sorts: ['asked'],
      defaultSort: 'asked:asc',
    },
    headings: { ...headings, asked: { zh: '申请时间', en: 'Asked' }, decided_by: { zh: '审批层级', en: 'Decided by' } },
  })
  listRoute(app, platform, {
    url: '/api/shelf',
    summary: 'Tickets on the shelf, the next to be reviewed first',
    allow: inboxReaders,
    row: ShelvedRow,
    list: {
      ...{ table, filters, where: isShelved, columns: Object.keys(ShelvedRow.properties) },
      sorts: ['review_by'],
      defaultSort: 'review_by:asc',
    },
    headings: {
      ...headings,
      shelved: { zh: '挂账时间', en: 'Shelved' },
      review_by: { zh: '下次复核', en: 'Next review' },
    },
    always: ofOwnUnit,
  })
  countRoute(app, platform, {
    ...{ url: '/api/shelf/requests-count', summary: 'How many plans wait for approval', table },
    allow: shelfDeciders,
    where: isAsked,
  })
}

const headings: ListRoute<typeof ShelvedRow>['headings'] = {
  number: { zh: '工单编号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  lead: { zh: '主办单位', en: 'Lead' },
  plan: { zh: '解决计划', en: 'Plan' },
  summary: { zh: '公示摘要', en: 'Public summary' },
  basis: { zh: '依据', en: 'Basis' },
  until: { zh: '计划完成', en: 'Planned until' },
  place: { zh: '地点', en: 'Place' },
  category: { zh: '诉求分类', en: 'Category' },
  level: { zh: '响应等级', en: 'Level' },
}
