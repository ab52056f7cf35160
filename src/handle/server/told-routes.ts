import type { App } from '#platform/http/app.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { ToldRow } from '../api.ts'
import { postFillers, toldReaders } from '../audiences.ts'

const isTold = 'told is not null'
const isMissing = "missing <> '{}'"

const list = {
  table: 'handle.told',
  columns: Object.keys(ToldRow.properties),
  filters: { number: 'starts-with', place: 'within', lead: 'one-of', level: 'one-of', clock: 'one-of' },
  sorts: ['told'],
  defaultSort: 'told:desc',
} as const

const headings = {
  number: { zh: '工单编号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  lead: { zh: '主办单位', en: 'Lead' },
  clock: { zh: '时钟', en: 'Clock' },
  share: { zh: '已用份额', en: 'Share used' },
  tells: { zh: '告知', en: 'Told' },
  missing: { zh: '空缺岗位', en: 'Nobody holds' },
  told: { zh: '提醒时间', en: 'Reminded' },
  due: { zh: '办结期限', en: 'Due' },
  place: { zh: '地点', en: 'Place' },
  category: { zh: '诉求分类', en: 'Category' },
  level: { zh: '响应等级', en: 'Level' },
}

/** Reminders that still stand, as they climb the ladder, and those that found nobody. [CLOCK-03] */
export function toldRoutes(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/reminders',
    summary: 'Tickets whose clock has reminded and still runs, the latest first',
    allow: toldReaders,
    row: ToldRow,
    list: { ...list, where: isTold },
    headings,
  })
  listRoute(app, platform, {
    url: '/api/reminders/unheard',
    summary: 'Reminders to posts that nobody holds',
    allow: postFillers,
    row: ToldRow,
    list: { ...list, where: isMissing },
    headings,
  })
  countRoute(app, platform, {
    url: '/api/reminders/unheard-count',
    summary: 'How many reminders found nobody',
    allow: postFillers,
    table: 'handle.told',
    where: isMissing,
  })
}
