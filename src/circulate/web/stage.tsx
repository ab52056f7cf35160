import { type FactSentences, possibilityOf, type StageWeb, ticketAction } from '#desk/stage-web.ts'
import { circulators, reportReaders } from '../audiences.ts'
import { circulateTicket } from '../circulate-ticket.ts'
import type { CirculateFact } from '../events.ts'
import { circulateMemory } from '../state.ts'
import { circulateReasons } from './words.ts'

const group = { zh: '通报', en: 'Circulate' }

const factSentences: FactSentences<CirculateFact> = {
  TicketCirculated: ({ report, why }) => ({
    zh: `在 ${report} 通报：${why}`,
    en: `Named in ${report}: ${why}`,
  }),
}

const circulateAction = ticketAction({
  name: 'circulars',
  title: { zh: '通报', en: 'Name in a report' },
  roles: circulators,
  memory: circulateMemory,
  may: (state, _, at) => possibilityOf(circulateTicket(state, { report: '', why: '…' }, at)),
  reasons: circulateReasons,
  load: async () => ({ Form: (await import('./circular-form.tsx')).CircularForm }),
})

/** Circulating, as the browser sees it. */
export const circulateWeb: StageWeb = {
  name: 'circulate',
  title: group,
  pages: [
    {
      path: '/circulate/daily',
      title: { zh: '日报', en: 'Daily report' },
      menu: { group, order: 1 },
      roles: reportReaders,
      load: async () => ({ Page: (await import('./daily-page.tsx')).DailyPage }),
    },
    {
      path: '/portal/figures',
      title: { zh: '看数据', en: 'Figures' },
      menu: { group: { zh: '公众', en: 'Public' }, order: 4 },
      roles: 'public',
      load: async () => ({ Page: (await import('./public-figures-page.tsx')).PublicFiguresPage }),
    },
    {
      path: '/portal/seals',
      title: { zh: '账本公示', en: 'Seals' },
      menu: { group: { zh: '公众', en: 'Public' }, order: 5 },
      roles: 'public',
      load: async () => ({ Page: (await import('./seals-page.tsx')).SealsPage }),
    },
  ],
  factSentences,
  ticketActions: [circulateAction],
}
