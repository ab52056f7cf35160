import type { StageWeb } from '#desk/stage-web.ts'
import { catalogueReaders, deskReaders } from '../audiences.ts'
import { dispatchAction, returnAction } from './actions.ts'
import { factReasons, factSentences } from './fact-words.ts'

const group = { zh: '派单', en: 'Dispatch' }

/** Dispatch, as the browser sees it. */
export const dispatchWeb: StageWeb = {
  name: 'dispatch',
  title: group,
  pages: [
    {
      path: '/dispatch/desk',
      title: { zh: '派单台', en: 'Dispatch desk' },
      menu: { group, order: 1, count: '/api/dispatch/desk-count' },
      roles: deskReaders,
      load: async () => ({ Page: (await import('./desk-page.tsx')).DeskPage }),
    },
    {
      path: '/dispatch/disagreements',
      title: { zh: '目录与经验不一致', en: 'Catalogue against experience' },
      menu: { group, order: 2 },
      roles: catalogueReaders,
      load: async () => ({ Page: (await import('./disagreements-page.tsx')).DisagreementsPage }),
    },
  ],
  factSentences,
  factReasons,
  ticketActions: [dispatchAction, returnAction],
}
