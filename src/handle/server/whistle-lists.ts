import type { Actor } from '#foundations/journal/envelope.ts'
import type { App } from '#platform/http/app.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { type ListRoute, listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { handlers, inboxReaders, whistleConfirmers, whistlers } from '../audiences.ts'
import { WhistleRow } from '../whistle-api.ts'

const isAsked = "phase = 'asked'"
const isWaiting = "waits_for <> '{}'"

const shape: Pick<ListRoute<typeof WhistleRow>['list'], 'table' | 'columns' | 'filters'> = {
  table: 'handle.whistles',
  columns: Object.keys(WhistleRow.properties),
  filters: {
    number: 'starts-with',
    phase: 'one-of',
    place: 'within',
    lead: 'one-of',
    departments: 'holds',
  },
}

const toMe = { ...shape.filters, waits_for: 'holds' } as const

/** Whistles as streets, departments and the district look at them. [HANDLE-10] */
export function whistleLists(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/whistles',
    summary: 'Whistles, the latest first; a street sees its own, a department those it is called by',
    allow: inboxReaders,
    row: WhistleRow,
    list: { ...shape, where: 'whistle is not null', sorts: ['asked'], defaultSort: 'asked:desc' },
    always: ofOwnUnit,
    headings,
  })
  listRoute(app, platform, {
    url: '/api/whistles/to-confirm',
    summary: 'Whistles the district has not confirmed, the shortest limit first',
    allow: whistleConfirmers,
    row: WhistleRow,
    list: { ...shape, where: isAsked, sorts: ['confirm_by'], defaultSort: 'confirm_by:asc' },
    headings,
  })
  listRoute(app, platform, {
    url: '/api/whistles/to-me',
    summary: 'Whistles in which the unit still has something to do, the shortest limit first',
    allow: handlers,
    row: WhistleRow,
    list: { ...shape, filters: toMe, where: isWaiting, sorts: ['due'], defaultSort: 'due:asc' },
    always: ({ unit = '' }) => ({ waits_for: unit }),
    headings,
  })
  countRoute(app, platform, {
    url: '/api/whistles/to-confirm/count',
    summary: 'How many whistles wait for the district',
    allow: whistleConfirmers,
    table: shape.table,
    where: isAsked,
  })
  countRoute(app, platform, {
    url: '/api/whistles/to-me/count',
    summary: 'In how many whistles the unit still has something to do',
    allow: handlers,
    table: shape.table,
    where: isWaiting,
    filters: { waits_for: 'holds' },
    always: ({ unit = '' }) => ({ waits_for: unit }),
  })
}

/** Streets look at what they whistled for, departments at what they are called to, everybody else by scope. */
function ofOwnUnit({ role, unit }: Actor): Readonly<Record<string, string>> {
  if (unit === undefined || !handlers.some((one) => one === role)) return {}
  return whistlers.some((one) => one === role) ? { lead: unit } : { departments: unit }
}

const headings = {
  number: { zh: '工单编号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  phase: { zh: '状态', en: 'State' },
  ground: { zh: '吹哨理由', en: 'Ground' },
  matter: { zh: '吹哨事项', en: 'Matter' },
  meets: { zh: '集合地点', en: 'Where' },
  meet_at: { zh: '集合时间', en: 'When' },
  departments: { zh: '被哨部门', en: 'Departments' },
  missing: { zh: '未到场', en: 'Missing' },
  waits_for: { zh: '待办部门', en: 'Waits for' },
  asked: { zh: '吹哨时间', en: 'Blown' },
  confirm_by: { zh: '确认时限', en: 'Confirm by' },
  sign_by: { zh: '签收时限', en: 'Sign by' },
  due: { zh: '到场时限', en: 'Arrive by' },
  concluded: { zh: '结论时间', en: 'Concluded' },
  lead: { zh: '街乡镇', en: 'Street' },
  place: { zh: '地点', en: 'Place' },
  category: { zh: '诉求分类', en: 'Category' },
  level: { zh: '响应等级', en: 'Level' },
}
