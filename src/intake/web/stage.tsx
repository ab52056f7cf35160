import type { Names } from '#desk/names.ts'
import type { FactSentences, StageWeb } from '#desk/stage-web.ts'
import { articleEditors, importers, operators, reporters } from '../audiences.ts'
import type { IntakeFact, TicketReceived } from '../events.ts'
import { answerAction, dismissAction, withdrawAction } from './desk-actions.ts'

const group = { zh: '受理', en: 'Intake' }
const portal = { zh: '公众', en: 'Public' }

const dismissals = {
  invalid: { zh: '无效', en: 'invalid' },
  harassment: { zh: '骚扰', en: 'harassment' },
}

function receivedWords({ number, title, reportedBy, parent }: TicketReceived, names: Names) {
  if (parent !== undefined) return { zh: `拆分为子单 ${number}：${title}`, en: `Split off as ${number}: ${title}` }
  return reportedBy === undefined
    ? { zh: `受理 ${number}：${title}`, en: `Received as ${number}: ${title}` }
    : {
        zh: `${names.unit(reportedBy)}主动上报 ${number}：${title}`,
        en: `${names.unit(reportedBy)} reported ${number}: ${title}`,
      }
}

const factSentences: FactSentences<IntakeFact> = {
  TicketReceived: (fact, names) => receivedWords(fact, names),
  TicketAnswered: ({ answer, article, articleVersion }) => {
    const from = article === undefined ? undefined : [article, articleVersion].filter(Boolean)
    return {
      zh: `当场答复并办结${from === undefined ? '' : `（引自知识条目 ${from.join(' 第 ')}${articleVersion === undefined ? '' : ' 版'}）`}：${answer}`,
      en: `Answered at once and closed${from === undefined ? '' : ` (from article ${from.join(', version ')})`}: ${answer}`,
    }
  },
  TicketDismissed: ({ why, note }) => ({
    zh: `${dismissals[why].zh}办结：${note}`,
    en: `Closed as ${dismissals[why].en}: ${note}`,
  }),
  TicketWithdrawn: ({ note }) => ({ zh: `诉求人撤回：${note}`, en: `Withdrawn by the requester: ${note}` }),
}

/** Intake, as the browser sees it. */
export const intakeWeb: StageWeb = {
  name: 'intake',
  title: group,
  pages: [
    {
      path: '/intake/desk',
      title: { zh: '受理坐席', en: 'Operator desk' },
      menu: { group, order: 1 },
      roles: operators,
      load: async () => ({ Page: (await import('./desk-page.tsx')).DeskPage }),
    },
    {
      path: '/tickets',
      title: { zh: '工单总表', en: 'All tickets' },
      menu: { group, order: 2 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./register-page.tsx')).RegisterPage }),
    },
    {
      path: '/handle/field',
      title: { zh: '巡查上报', en: 'Report what you see' },
      menu: { group, order: 0 },
      roles: reporters,
      load: async () => ({ Page: (await import('./field/field-page.tsx')).FieldPage }),
    },
    {
      path: '/intake/import',
      title: { zh: '批量导入', en: 'Import' },
      menu: { group, order: 3 },
      roles: importers,
      load: async () => ({ Page: (await import('./import-page.tsx')).ImportPage }),
    },
    {
      path: '/intake/knowledge',
      title: { zh: '知识库', en: 'Knowledge base' },
      menu: { group, order: 4 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./knowledge/knowledge-page.tsx')).KnowledgePage }),
    },
    {
      path: '/intake/articles',
      title: { zh: '知识维护', en: 'Articles' },
      menu: { group, order: 5 },
      roles: articleEditors,
      load: async () => ({ Page: (await import('./knowledge/articles-page.tsx')).ArticlesPage }),
    },
    {
      path: '/intake/articles/edit',
      title: { zh: '写条目', en: 'Write an article' },
      roles: articleEditors,
      load: async () => ({ Page: (await import('./knowledge/article-edit-page.tsx')).ArticleEditPage }),
    },
    {
      path: '/portal',
      title: { zh: '首页', en: 'Home' },
      menu: { group: portal, order: 1 },
      roles: 'public',
      load: async () => ({ Page: (await import('./portal-page.tsx')).PortalPage }),
    },
    {
      path: '/portal/report',
      title: { zh: '我要反映', en: 'Report' },
      menu: { group: portal, order: 2 },
      roles: 'public',
      load: async () => ({ Page: (await import('./report-page.tsx')).ReportPage }),
    },
    {
      path: '/portal/progress',
      title: { zh: '查进度', en: 'Progress' },
      menu: { group: portal, order: 3 },
      roles: 'public',
      load: async () => ({ Page: (await import('./progress-page.tsx')).ProgressPage }),
    },
    {
      path: '/portal/questions',
      title: { zh: '问一问', en: 'Questions' },
      menu: { group: portal, order: 4 },
      roles: 'public',
      load: async () => ({ Page: (await import('./knowledge/questions-page.tsx')).QuestionsPage }),
    },
  ],
  factSentences,
  ticketActions: [answerAction, withdrawAction, dismissAction],
  ticketPanels: [
    {
      title: { zh: '联系诉求人', en: 'Reach the requester' },
      beside: true,
      wants: ([first]) => (first?.fact as TicketReceived | undefined)?.reportedBy === undefined,
      load: async () => ({ Panel: (await import('./reveal-panel.tsx')).RevealPanel }),
    },
  ],
}
