import type { Actor } from '#foundations/journal/envelope.ts'
import type { App } from '#platform/http/app.ts'
import { type ListRoute, listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { InboxRow } from '../api.ts'
import { openAsks } from '../asks.ts'
import { inboxReaders, worksInUnit } from '../audiences.ts'

/** The condition of the rows that something is asked of; partial indexes follow its very words. */
export const isOpen = `ask in (${openAsks.map((ask) => `'${ask}'`).join(', ')})`

/** What is asked of the unit, the shortest clock first; others than the unit see what their scope holds. */
export function inboxRoute(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/inbox',
    summary: 'What is asked of a unit, by the next clock',
    allow: inboxReaders,
    ...lines({ where: isOpen, sorts: ['due'], defaultSort: 'due:asc' }),
    always: ofOwnUnit,
  })
}

/** What the unit has resolved or handed back, the latest first. */
export function handledRoute(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/inbox/handled',
    summary: 'What a unit has resolved or handed back',
    allow: inboxReaders,
    ...lines({ where: "ask in ('returned', 'done')", sorts: ['latest'], defaultSort: 'latest:desc' }),
    always: ofOwnUnit,
  })
}

/** What is past its next clock, the longest first, for those who lead, watch or owe it. */
export function overdueRoute(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/overdue',
    summary: 'Tickets past their next clock',
    allow: inboxReaders,
    ...lines({ where: `${isOpen} and due < :now`, sorts: ['due'], defaultSort: 'due:asc' }),
    always: ofOwnUnit,
  })
}

/** Staff of a unit act for it alone; everybody else reads within the scope of the post. */
export function ofOwnUnit({ role, unit }: Actor): Readonly<Record<string, string>> {
  return worksInUnit(role) && unit !== undefined ? { lead: unit } : {}
}

type Lines = Pick<ListRoute<typeof InboxRow>['list'], 'sorts' | 'defaultSort'> & { readonly where: string }

function lines(order: Lines): Pick<ListRoute<typeof InboxRow>, 'row' | 'list' | 'headings'> {
  const columns = Object.keys(InboxRow.properties).map((name) =>
    name === 'overdue' ? `(${isOpen} and due < :now) as overdue` : name,
  )
  return {
    row: InboxRow,
    list: {
      table: 'handle.inbox',
      columns,
      filters: {
        ask: 'one-of',
        number: 'starts-with',
        clock: 'one-of',
        kind: 'one-of',
        level: 'one-of',
        category: 'starts-with',
        place: 'within',
        lead: 'one-of',
        due: 'range',
        latest: 'range',
      },
      ...order,
    },
    headings,
  }
}

const headings = {
  number: { zh: '工单编号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  ask: { zh: '待办', en: 'Asked' },
  clock: { zh: '当前时钟', en: 'Clock' },
  due: { zh: '时限', en: 'Due' },
  overdue: { zh: '是否超时', en: 'Overdue' },
  kind: { zh: '诉求类型', en: 'Kind' },
  category: { zh: '诉求分类', en: 'Category' },
  level: { zh: '响应等级', en: 'Level' },
  place: { zh: '地点', en: 'Place' },
  lead: { zh: '主办单位', en: 'Lead' },
  round: { zh: '办理次数', en: 'Handling' },
  dispatched: { zh: '派单时间', en: 'Dispatched' },
  signed: { zh: '签收时间', en: 'Signed' },
  contacted: { zh: '联系时间', en: 'Contacted' },
  resolved: { zh: '办结时间', en: 'Resolved' },
  result: { zh: '办理结果', en: 'Result' },
}
