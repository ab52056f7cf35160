import type { StageWeb } from '#desk/stage-web.ts'
import { inboxReaders, shelfDeciders, supervisionReaders } from '../audiences.ts'
import { menuGroups } from './menu-groups.ts'
import { shelfActions } from './shelf-actions.ts'
import { supervisionActions } from './supervision-actions.ts'

/** What handling shows of matters that take long: the shelf, and what leaders press. */
export const longMatters: Pick<StageWeb, 'pages' | 'ticketActions'> & {
  readonly ticketPanels: NonNullable<StageWeb['ticketPanels']>
} = {
  pages: [
    {
      path: '/handle/supervisions',
      title: { zh: '督办签办', en: 'Supervision' },
      menu: { group: menuGroups.watched, order: 4, count: '/api/supervisions/count' },
      roles: supervisionReaders,
      load: async () => ({ Page: (await import('./supervisions-page.tsx')).SupervisionsPage }),
    },
    {
      path: '/handle/shelf-requests',
      title: { zh: '挂账审批', en: 'Plans for the shelf' },
      menu: { group: menuGroups.watched, order: 2, count: '/api/shelf/requests-count' },
      roles: shelfDeciders,
      load: async () => ({ Page: (await import('./shelf-page.tsx')).ShelfRequestsPage }),
    },
    {
      path: '/handle/shelf',
      title: { zh: '挂账', en: 'On the shelf' },
      menu: { group: menuGroups.watched, order: 3 },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./shelf-page.tsx')).ShelfPage }),
    },
    {
      path: '/handle/notices/:ticket/:notice',
      title: { zh: '督办单', en: 'Notice' },
      roles: supervisionReaders,
      load: async () => ({ Page: (await import('./notice-page.tsx')).NoticePage }),
    },
    {
      path: '/portal/shelf',
      title: { zh: '挂账公示', en: 'Matters that take long' },
      menu: { group: { zh: '公众', en: 'Public' }, order: 5 },
      roles: 'public',
      load: async () => ({ Page: (await import('./public-shelf-page.tsx')).PublicShelfPage }),
    },
  ],
  ticketActions: [...supervisionActions, ...shelfActions],
  ticketPanels: [
    {
      title: { zh: '督办', en: 'Supervision' },
      wants: (facts) => facts.some(({ fact }) => fact.type === 'SupervisionOpened'),
      load: async () => ({ Panel: (await import('./supervision-panel.tsx')).SupervisionPanel }),
    },
    {
      title: { zh: '挂账计划', en: 'Plan on the shelf' },
      wants: (facts) => hasPlan(facts.map(({ fact }) => fact.type)),
      load: async () => ({ Panel: (await import('./shelf-panel.tsx')).ShelfPanel }),
    },
  ],
}

/** A plan waits for approval or holds: the last thing said of it is no refusal and no end. */
function hasPlan(types: readonly string[]): boolean {
  const last = types.findLast((type) => ['ShelfAsked', 'ShelfRefused', 'ShelfEnded'].includes(type))
  return last === 'ShelfAsked'
}
