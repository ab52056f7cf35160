import type { FactSentences, StageWeb } from '#desk/stage-web.ts'
import { acknowledgers, warningReaders } from '../audiences.ts'
import type { WarnFact } from '../events.ts'
import { acknowledgeAction } from './acknowledge-action.ts'
import { warningKinds } from './words.ts'

const group = { zh: '预警', en: 'Warn' }

const factSentences: FactSentences<WarnFact> = {
  WarningAcknowledged: ({ kind, note }) => ({
    zh: `阅知预警（${warningKinds[kind].zh}）：${note}`,
    en: `Warning acknowledged (${warningKinds[kind].en}): ${note}`,
  }),
}

/** Warning, as the browser sees it. */
export const warnWeb: StageWeb = {
  name: 'warn',
  title: group,
  pages: [
    {
      path: '/warn/notices',
      title: { zh: '即时告知', en: 'Notices' },
      menu: { group, order: 0, count: '/api/warnings/notices-count', alarms: true },
      roles: acknowledgers,
      load: async () => ({ Page: (await import('./notices-page.tsx')).NoticesPage }),
    },
    {
      path: '/warn/deadlines',
      title: { zh: '临期预警', en: 'Looming deadlines' },
      menu: { group, order: 1 },
      roles: warningReaders,
      load: async () => ({ Page: (await import('./deadlines-page.tsx')).DeadlinesPage }),
    },
    {
      path: '/warn/repeats',
      title: { zh: '重复诉求', en: 'Repeats' },
      menu: { group, order: 2 },
      roles: warningReaders,
      load: async () => ({ Page: (await import('./repeats-page.tsx')).RepeatsPage }),
    },
    {
      path: '/warn/hot-issues',
      title: { zh: '热点问题', en: 'Hot issues' },
      menu: { group, order: 4 },
      roles: warningReaders,
      load: async () => ({ Page: (await import('./hot-issues-page.tsx')).HotIssuesPage }),
    },
    {
      path: '/warn/sensitive',
      title: { zh: '敏感诉求', en: 'Sensitive demands' },
      menu: { group, order: 3 },
      roles: warningReaders,
      load: async () => ({ Page: (await import('./sensitive-page.tsx')).SensitivePage }),
    },
  ],
  factSentences,
  ticketActions: [acknowledgeAction],
}
