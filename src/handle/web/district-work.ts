import type { StageWeb } from '#desk/stage-web.ts'
import { workloadReaders } from '../audiences.ts'

const group = { zh: '办理', en: 'Handle' }

/** What handling shows of the load units carry, and of what the district says to it. */
export const districtWork = {
  pages: [
    {
      path: '/handle/workload',
      title: { zh: '工作负荷', en: 'Workload' },
      menu: { group, order: 9 },
      roles: workloadReaders,
      load: async () => ({ Page: (await import('./workload-page.tsx')).WorkloadPage }),
    },
  ],
} satisfies Pick<StageWeb, 'pages'>
