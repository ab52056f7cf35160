import type { App } from '#platform/http/app.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { DisagreementRow } from '../api.ts'
import { catalogueReaders } from '../audiences.ts'

/** Where past handling and the catalogue disagree. [DISPATCH-03] */
export function disagreementsRoute(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/dispatch/disagreements',
    summary: 'Matters on a street that another unit mostly sees through than the catalogue names',
    allow: catalogueReaders,
    row: DisagreementRow,
    list: {
      table: 'dispatch.disagreements',
      columns: Object.keys(DisagreementRow.properties),
      filters: { category: 'starts-with', place: 'within', kind: 'one-of' },
      sorts: ['handled'],
      defaultSort: 'handled:desc',
    },
    headings: {
      category: { zh: '诉求分类', en: 'Category' },
      place: { zh: '街道', en: 'Street' },
      kind: { zh: '诉求类型', en: 'Kind' },
      catalogue_lead: { zh: '目录主办', en: 'Catalogue' },
      gap: { zh: '目录无结论原因', en: 'Why the catalogue names nobody' },
      line: { zh: '目录条目', en: 'Line' },
      lead: { zh: '实际办结', en: 'Seen through by' },
      handled: { zh: '由其办结', en: 'By it' },
      of: { zh: '同类办结', en: 'Of alike' },
      last_resolved: { zh: '最近办结', en: 'Last' },
      number: { zh: '最近工单', en: 'Last ticket' },
    },
  })
}
