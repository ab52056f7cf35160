import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { catalogueEditors, catalogueReaders } from '../audiences.ts'
import { ProposalRow, SettlementBody } from '../referee-api.ts'
import { refereeMemory } from '../referee-state.ts'
import { settleProposal } from '../settle-proposal.ts'

const table = 'dispatch.adjudications'
const isOffered = 'offered is not null'

/** What rulings offer the catalogue, for those who edit it. [DISPATCH-06] */
export function proposalRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/proposal-settlements',
    summary: 'Mark what a ruling offered the catalogue as taken up or declined',
    allow: catalogueEditors,
    body: SettlementBody,
    memory: refereeMemory,
    rule: settleProposal,
    input: (body) => body,
  })
  listProposals(app, platform)
  countRoute(app, platform, {
    url: '/api/dispatch/proposals/count',
    summary: 'How many offers of rulings nobody has settled',
    allow: catalogueReaders,
    table,
    where: `${isOffered} and verdict is null`,
  })
}

function listProposals(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/dispatch/proposals',
    summary: 'What rulings offered the catalogue, the latest first',
    allow: catalogueReaders,
    row: ProposalRow,
    list: {
      table,
      columns: Object.keys(ProposalRow.properties),
      where: isOffered,
      filters: { category: 'starts-with' },
      sorts: ['offered'],
      defaultSort: 'offered:desc',
    },
    headings: {
      number: { zh: '工单编号', en: 'Number' },
      title: { zh: '标题', en: 'Title' },
      offered_as: { zh: '形式', en: 'As' },
      offered_category: { zh: '诉求分类', en: 'Category' },
      offered_place: { zh: '地点', en: 'Place' },
      offered_kind: { zh: '诉求类型', en: 'Kind' },
      offered_lead: { zh: '主办', en: 'Lead' },
      offered_supports: { zh: '协办', en: 'Supports' },
      why: { zh: '裁定理由', en: 'Why' },
      basis: { zh: '依据', en: 'Basis' },
      offered: { zh: '裁定时间', en: 'Ruled' },
      verdict: { zh: '采纳情况', en: 'Settled' },
      settled: { zh: '处理时间', en: 'When' },
      settled_why: { zh: '处理意见', en: 'Why so' },
      settled_edition: { zh: '目录版本', en: 'Edition' },
    },
  })
}
