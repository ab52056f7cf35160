import type { StageWeb } from '#desk/stage-web.ts'
import { adjudicationReaders, alarmReaders, catalogueReaders, deskReaders, rateReaders } from '../audiences.ts'
import { dispatchAction, returnAction } from './actions.ts'
import { factReasons, factSentences } from './fact-words.ts'
import { hasOpenCase } from './open-case.ts'
import { adjudicateAction, opinionAction, rulingAction, settleAction } from './referee-actions.ts'
import { isOpenAtDispatch } from './responsible-in.ts'
import { splitAction } from './split-action.ts'

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
    {
      path: '/dispatch/adjudications',
      title: { zh: '裁定台', en: 'Rulings' },
      menu: { group, order: 3, count: '/api/dispatch/adjudications/count' },
      roles: adjudicationReaders,
      load: async () => ({ Page: (await import('./adjudications-page.tsx')).AdjudicationsPage }),
    },
    {
      path: '/dispatch/adjudications/overdue',
      title: { zh: '裁定超期', en: 'Rulings overdue' },
      menu: { group, order: 4, count: '/api/dispatch/adjudications/overdue-count' },
      roles: alarmReaders,
      load: async () => ({ Page: (await import('./adjudications-page.tsx')).OverdueRulingsPage }),
    },
    {
      path: '/dispatch/return-rates',
      title: { zh: '退单率', en: 'Return rates' },
      menu: { group, order: 5 },
      roles: rateReaders,
      load: async () => ({ Page: (await import('./return-rates-page.tsx')).ReturnRatesPage }),
    },
    {
      path: '/dispatch/proposals',
      title: { zh: '裁定建议', en: 'Offers of rulings' },
      menu: { group, order: 6, count: '/api/dispatch/proposals/count' },
      roles: catalogueReaders,
      load: async () => ({ Page: (await import('./proposals-page.tsx')).ProposalsPage }),
    },
    {
      path: '/dispatch/catalogue',
      title: { zh: '目录版本', en: 'Catalogue editions' },
      menu: { group, order: 7 },
      roles: catalogueReaders,
      load: async () => ({ Page: (await import('./catalogue/drafts-page.tsx')).DraftsPage }),
    },
    {
      path: '/dispatch/catalogue/draft',
      title: { zh: '派单目录草案', en: 'Draft of the catalogue' },
      roles: catalogueReaders,
      load: async () => ({ Page: (await import('./catalogue/draft-page.tsx')).DraftPage }),
    },
  ],
  factSentences,
  factReasons,
  ticketActions: [
    rulingAction,
    opinionAction,
    dispatchAction,
    adjudicateAction,
    returnAction,
    settleAction,
    splitAction,
  ],
  ticketPanels: [
    {
      title: { zh: '现责任方', en: 'Responsible now' },
      beside: true,
      wants: isOpenAtDispatch,
      load: async () => ({ Panel: (await import('./responsible-panel.tsx')).ResponsiblePanel }),
    },
    {
      title: { zh: '母单与子单', en: 'Parent and children' },
      wants: (facts) =>
        facts.some(({ fact }) => fact.type === 'TicketSplit' || (fact.type === 'TicketReceived' && 'parent' in fact)),
      load: async () => ({ Panel: (await import('./family-panel.tsx')).FamilyPanel }),
    },
    {
      title: { zh: '裁定', en: 'The ruling' },
      wants: hasOpenCase,
      load: async () => ({ Panel: (await import('./case-panel.tsx')).CasePanel }),
    },
  ],
}
