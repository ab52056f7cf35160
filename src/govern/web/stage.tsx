import type { StageWeb } from '#desk/stage-web.ts'

const group = { zh: '治理', en: 'Govern' }

/** Governance, as the browser sees it: what the city is run by, and who may change it. */
export const governWeb: StageWeb = {
  name: 'govern',
  title: group,
  pages: [
    {
      path: '/govern/rules',
      title: { zh: '规则', en: 'Rules' },
      menu: { group, order: 1 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./rules-page.tsx')).RulesPage }),
    },
    {
      path: '/govern/rules/new',
      title: { zh: '拟定新版本', en: 'Draft an edition' },
      roles: ['administrator'],
      load: async () => ({ Page: (await import('./new-edition-page.tsx')).NewEditionPage }),
    },
    {
      path: '/govern/catalogue',
      title: { zh: '派单目录', en: 'Dispatch catalogue' },
      menu: { group, order: 2 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./catalogue-page.tsx')).CataloguePage }),
    },
    {
      path: '/govern/categories',
      title: { zh: '分类', en: 'Categories' },
      menu: { group, order: 3 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./categories-page.tsx')).CategoriesPage }),
    },
    {
      path: '/govern/units',
      title: { zh: '单位', en: 'Units' },
      menu: { group, order: 4 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./units-page.tsx')).UnitsPage }),
    },
    {
      path: '/govern/people',
      title: { zh: '人员与岗位', en: 'People and posts' },
      menu: { group, order: 5 },
      roles: ['administrator'],
      load: async () => ({ Page: (await import('./people-page.tsx')).PeoplePage }),
    },
    {
      path: '/govern/changes',
      title: { zh: '变更日志', en: 'Changes' },
      menu: { group, order: 6 },
      roles: ['administrator', 'auditor', 'analyst', 'leader'],
      load: async () => ({ Page: (await import('./changes-page.tsx')).ChangesPage }),
    },
  ],
  factSentences: {},
  ticketActions: [],
}
