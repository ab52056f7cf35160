import type { StageWeb } from '#desk/stage-web.ts'
import { districtPlatform, inboxReaders, workloadReaders } from '../audiences.ts'
import { coordinationActions } from './coordination-actions.ts'
import { menuGroups } from './menu-groups.ts'

/** What handling shows of the load units carry, and of what units say to each other. */
export const districtWork = {
  pages: [
    {
      path: '/handle/coordination-to-me',
      title: { zh: '协调待答复', en: 'Asked of us' },
      menu: { group: menuGroups.own, order: 4, count: '/api/coordination/to-me/count' },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./coordination-page.tsx')).CoordinationToMePage }),
    },
    {
      path: '/handle/district',
      title: { zh: '区级平台', en: 'District platform' },
      menu: { group: menuGroups.own, order: 0 },
      roles: districtPlatform,
      load: async () => ({ Page: (await import('./district-page.tsx')).DistrictPage }),
    },
    {
      path: '/handle/firms',
      title: { zh: '企业诉求', en: 'Demands of firms' },
      menu: { group: menuGroups.together, order: 4 },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./firms-page.tsx')).FirmsPage }),
    },
    {
      path: '/handle/coordination',
      title: { zh: '协调与上报', en: 'Notes and reports up' },
      menu: { group: menuGroups.together, order: 3 },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./coordination-page.tsx')).CoordinationPage }),
    },
    {
      path: '/handle/workload',
      title: { zh: '工作负荷', en: 'Workload' },
      menu: { group: menuGroups.watched, order: 7 },
      roles: workloadReaders,
      load: async () => ({ Page: (await import('./workload-page.tsx')).WorkloadPage }),
    },
  ],
  ticketActions: coordinationActions,
} satisfies Pick<StageWeb, 'pages' | 'ticketActions'>
