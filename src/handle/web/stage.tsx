import type { StageWeb } from '#desk/stage-web.ts'
import {
  delegationReaders,
  extensionDeciders,
  handlers,
  inboxReaders,
  postFillers,
  toldReaders,
  whistleConfirmers,
} from '../audiences.ts'
import {
  askExtensionAction,
  beginWaitAction,
  contactAction,
  decideExtensionAction,
  endWaitAction,
  resolveAction,
  signAction,
} from './actions.ts'
import { answerDelegationAction, delegateAction, recallDelegationAction } from './delegation-actions.ts'
import { delegationsIn } from './delegations-in.ts'
import { districtWork } from './district-work.ts'
import { factReasons, factSentences } from './fact-words.ts'
import { longMatters } from './long-matters.ts'
import { menuGroups } from './menu-groups.ts'
import { finishPartAction, signPartAction } from './part-actions.ts'
import { provenContactsIn, resultsIn } from './results-in.ts'
import { attendAction, blowWhistleAction, concludeWhistleAction, confirmWhistleAction } from './whistle-actions.ts'

/** Handling, as the browser sees it. */
export const handleWeb: StageWeb = {
  name: 'handle',
  title: menuGroups.own,
  pages: [
    {
      path: '/handle/inbox',
      title: { zh: '承办单位收件', en: 'Unit inbox' },
      menu: { group: menuGroups.own, order: 1, count: '/api/inbox/counts' },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./inbox-page.tsx')).InboxPage }),
    },
    {
      path: '/handle/parts',
      title: { zh: '协办事项', en: 'Parts to do' },
      menu: { group: menuGroups.own, order: 2, count: '/api/parts/count' },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./parts-page.tsx')).PartsPage }),
    },
    {
      path: '/handle/overdue',
      title: { zh: '超时工单', en: 'Overdue' },
      menu: { group: menuGroups.own, order: 6, count: '/api/overdue/units' },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./overdue-page.tsx')).OverduePage }),
    },
    {
      path: '/handle/extensions',
      title: { zh: '延期审批', en: 'More time asked' },
      menu: { group: menuGroups.watched, order: 1, count: '/api/extensions/count' },
      roles: extensionDeciders,
      load: async () => ({ Page: (await import('./extensions-page.tsx')).ExtensionsPage }),
    },
    {
      path: '/handle/delegations',
      title: { zh: '委派社区', en: 'Handed on' },
      menu: { group: menuGroups.own, order: 5, count: '/api/delegations/count' },
      roles: delegationReaders,
      load: async () => ({ Page: (await import('./delegations-page.tsx')).DelegationsPage }),
    },
    ...longMatters.pages,
    ...districtWork.pages,
    {
      path: '/handle/reminders',
      title: { zh: '逐级提醒', en: 'Reminders' },
      menu: { group: menuGroups.watched, order: 5 },
      roles: toldReaders,
      load: async () => ({ Page: (await import('./reminders-page.tsx')).RemindersPage }),
    },
    {
      path: '/handle/unheard',
      title: { zh: '无人可告', en: 'Nobody to tell' },
      menu: { group: menuGroups.watched, order: 6, count: '/api/reminders/unheard-count' },
      roles: postFillers,
      load: async () => ({ Page: (await import('./reminders-page.tsx')).UnheardPage }),
    },
    {
      path: '/handle/whistled',
      title: { zh: '哨声待办', en: 'Whistled to me' },
      menu: { group: menuGroups.own, order: 3, count: '/api/whistles/to-me/count' },
      roles: handlers,
      load: async () => ({ Page: (await import('./whistles-page.tsx')).WhistledToMePage }),
    },
    {
      path: '/handle/whistles-to-confirm',
      title: { zh: '吹哨待确认', en: 'Whistles to confirm' },
      menu: { group: menuGroups.together, order: 1, count: '/api/whistles/to-confirm/count' },
      roles: whistleConfirmers,
      load: async () => ({ Page: (await import('./whistles-page.tsx')).WhistlesToConfirmPage }),
    },
    {
      path: '/handle/whistles',
      title: { zh: '吹哨报到', en: 'Whistles' },
      menu: { group: menuGroups.together, order: 2 },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./whistles-page.tsx')).WhistlesPage }),
    },
    {
      path: '/handle/whistles/:ticket',
      title: { zh: '吹哨现场', en: 'Whistle room' },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./whistle-page.tsx')).WhistlePage }),
    },
  ],
  factSentences,
  factReasons,
  ticketActions: [
    signAction,
    contactAction,
    resolveAction,
    endWaitAction,
    beginWaitAction,
    askExtensionAction,
    decideExtensionAction,
    ...longMatters.ticketActions,
    ...districtWork.ticketActions,
    blowWhistleAction,
    confirmWhistleAction,
    attendAction,
    concludeWhistleAction,
    signPartAction,
    finishPartAction,
    answerDelegationAction,
    delegateAction,
    recallDelegationAction,
  ],
  ticketPanels: [
    ...longMatters.ticketPanels,
    {
      title: { zh: '吹哨报到', en: 'Whistle' },
      wants: (facts) => facts.some(({ fact }) => fact.type === 'WhistleBlown' || fact.type === 'WhistleJoined'),
      load: async () => ({ Panel: (await import('./whistle-panel.tsx')).WhistlePanel }),
    },
    {
      title: { zh: '委派社区', en: 'Handed on' },
      wants: (facts) => delegationsIn(facts).length > 0,
      load: async () => ({ Panel: (await import('./delegations-panel.tsx')).DelegationsPanel }),
    },
    {
      title: { zh: '协办', en: 'Supporting units' },
      wants: (facts) =>
        facts.some(({ fact }) => 'supports' in fact && Array.isArray(fact.supports) && fact.supports.length > 0),
      load: async () => ({ Panel: (await import('./parts-panel.tsx')).PartsPanel }),
    },
    {
      title: { zh: '办理结果', en: 'Results' },
      wants: (facts) => resultsIn(facts).length > 0 || provenContactsIn(facts).length > 0,
      load: async () => ({ Panel: (await import('./results-panel.tsx')).ResultsPanel }),
    },
  ],
}
