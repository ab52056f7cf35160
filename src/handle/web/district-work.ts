import type { StageWeb } from '#desk/stage-web.ts'
import { inboxReaders, workloadReaders } from '../audiences.ts'
import { coordinationActions } from './coordination-actions.ts'

const group = { zh: '办理', en: 'Handle' }

/** What handling shows of the load units carry, and of what units say to each other. */
export const districtWork = {
  pages: [
    {
      path: '/handle/coordination-to-me',
      title: { zh: '协调待答复', en: 'Asked of us' },
      menu: { group, order: 3, count: '/api/coordination/to-me/count' },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./coordination-page.tsx')).CoordinationToMePage }),
    },
    {
      path: '/handle/coordination',
      title: { zh: '协调与上报', en: 'Notes and reports up' },
      menu: { group, order: 9 },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./coordination-page.tsx')).CoordinationPage }),
    },
    {
      path: '/handle/workload',
      title: { zh: '工作负荷', en: 'Workload' },
      menu: { group, order: 9 },
      roles: workloadReaders,
      load: async () => ({ Page: (await import('./workload-page.tsx')).WorkloadPage }),
    },
  ],
  ticketActions: coordinationActions,
} satisfies Pick<StageWeb, 'pages' | 'ticketActions'>
