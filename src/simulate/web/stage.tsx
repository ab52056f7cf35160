import type { StageWeb } from '#desk/stage-web.ts'

/** The demo city, as the browser sees it. */
export const simulateWeb: StageWeb = {
  name: 'simulate',
  title: { zh: '演示城市', en: 'The demo city' },
  pages: [
    {
      path: '/demo',
      title: { zh: '演示城市', en: 'The demo city' },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./demo-page.tsx')).DemoPage }),
    },
  ],
  factSentences: {},
  ticketActions: [],
}
