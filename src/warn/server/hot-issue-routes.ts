import type { App } from '#platform/http/app.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { HotIssueRow, HotIssueTicket } from '../api.ts'
import { warningReaders } from '../audiences.ts'

const headings = {
  title: { zh: '标题', en: 'Title' },
  place: { zh: '地点', en: 'Place' },
  lead: { zh: '主办单位', en: 'Lead' },
  category: { zh: '分类', en: 'Category' },
}

const acknowledged = `exists (select from warn.watch w where w.ticket = any(tickets) and 'hot-issue' = any(w.acknowledged)) as acknowledged`

/** Hot issues by heat, and the tickets of one, each row kept to whom it concerns. [WARN-03] */
export function hotIssueRoutes(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/warnings/hot-issues',
    summary: 'The same matter at the same place, hottest first, as the last look over the window found them',
    allow: warningReaders,
    row: HotIssueRow,
    list: {
      table: 'warn.hot_issues',
      columns: [...Object.keys(HotIssueRow.properties).filter((column) => column !== 'acknowledged'), acknowledged],
      filters: { ticket: 'one-of', place: 'within', category: 'one-of' },
      sorts: ['heat'],
      defaultSort: 'heat:desc',
    },
    headings: {
      ...headings,
      said: { zh: '文中地点', en: 'Place said' },
      size: { zh: '件数', en: 'Tickets' },
      requesters: { zh: '诉求人数', en: 'Requesters' },
      first_at: { zh: '最早', en: 'First' },
      last_at: { zh: '最近', en: 'Latest' },
      heat: { zh: '热度', en: 'Heat' },
    },
  })
  listRoute(app, platform, {
    url: '/api/warnings/hot-issue-tickets',
    summary: 'The tickets of a hot issue, as far as they concern the reader',
    allow: warningReaders,
    row: HotIssueTicket,
    list: {
      table: `(select m.issue, m.received, w.ticket, w.number, w.title, w.place, w.lead, w.supports, w.category, w.level, w.open,
          w.acknowledged, f.body->>'text' as text
        from warn.hot_issue_members m join warn.watch w using (ticket)
        join journal.facts f on f.ticket = m.ticket and f.position = 1) as members`,
      columns: Object.keys(HotIssueTicket.properties),
      filters: { issue: 'one-of' },
      sorts: ['received'],
      defaultSort: 'received:desc',
    },
    headings: {
      number: { zh: '工单号', en: 'Number' },
      ...headings,
      text: { zh: '内容', en: 'Text' },
      received: { zh: '受理时间', en: 'Received' },
    },
  })
}
