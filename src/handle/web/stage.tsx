import type { StageWeb } from '#desk/stage-web.ts'
import { extensionDeciders, inboxReaders, postFillers, toldReaders } from '../audiences.ts'
import {
  askExtensionAction,
  beginWaitAction,
  contactAction,
  decideExtensionAction,
  endWaitAction,
  resolveAction,
  signAction,
} from './actions.ts'
import { factReasons, factSentences } from './fact-words.ts'
import { resultsIn } from './results-in.ts'

const group = { zh: '办理', en: 'Handle' }

/** Handling, as the browser sees it. */
export const handleWeb: StageWeb = {
  name: 'handle',
  title: group,
  pages: [
    {
      path: '/handle/inbox',
      title: { zh: '承办单位收件', en: 'Unit inbox' },
      menu: { group, order: 1, count: '/api/inbox/counts' },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./inbox-page.tsx')).InboxPage }),
    },
    {
      path: '/handle/overdue',
      title: { zh: '超时工单', en: 'Overdue' },
      menu: { group, order: 2, count: '/api/overdue/units' },
      roles: inboxReaders,
      load: async () => ({ Page: (await import('./overdue-page.tsx')).OverduePage }),
    },
    {
      path: '/handle/extensions',
      title: { zh: '延期审批', en: 'More time asked' },
      menu: { group, order: 3, count: '/api/extensions/count' },
      roles: extensionDeciders,
      load: async () => ({ Page: (await import('./extensions-page.tsx')).ExtensionsPage }),
    },
    {
      path: '/handle/reminders',
      title: { zh: '逐级提醒', en: 'Reminders' },
      menu: { group, order: 4 },
      roles: toldReaders,
      load: async () => ({ Page: (await import('./reminders-page.tsx')).RemindersPage }),
    },
    {
      path: '/handle/unheard',
      title: { zh: '无人可告', en: 'Nobody to tell' },
      menu: { group, order: 5, count: '/api/reminders/unheard-count' },
      roles: postFillers,
      load: async () => ({ Page: (await import('./reminders-page.tsx')).UnheardPage }),
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
  ],
  ticketPanels: [
    {
      title: { zh: '办理结果', en: 'Results' },
      wants: (facts) => resultsIn(facts).length > 0,
      load: async () => ({ Panel: (await import('./results-panel.tsx')).ResultsPanel }),
    },
  ],
}
