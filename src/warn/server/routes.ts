import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { acknowledgeWarning } from '../acknowledge-warning.ts'
import { AcknowledgeWarningRequest, RepeatsAnswer, WatchRow } from '../api.ts'
import { acknowledgers, warningReaders } from '../audiences.ts'
import { warnMemory } from '../state.ts'
import { listRepeats } from './list-repeats.ts'

const columns = Object.keys(WatchRow.properties)
const filters = { number: 'starts-with', place: 'within', lead: 'one-of', level: 'one-of', category: 'one-of' } as const
const headings = {
  number: { zh: '工单号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  place: { zh: '地点', en: 'Place' },
  lead: { zh: '主办单位', en: 'Lead' },
  category: { zh: '分类', en: 'Category' },
  level: { zh: '等级', en: 'Level' },
  received: { zh: '受理时间', en: 'Received' },
  due: { zh: '办结期限', en: 'Due' },
  sensitive: { zh: '敏感词', en: 'Sensitive words' },
}

/** The warning board: deadlines that loom or are past, sensitive words, repeats, and saying what is done about one. */
export function routes(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/warnings/deadlines',
    summary: 'Open tickets whose last reminder has fallen, the most urgent first',
    allow: warningReaders,
    row: WatchRow,
    list: {
      table: 'warn.watch',
      columns,
      filters,
      where: 'open and looms <= :now',
      sorts: ['due'],
      defaultSort: 'due:asc',
    },
    headings,
  })
  listRoute(app, platform, {
    url: '/api/warnings/sensitive-words',
    summary: 'Tickets in which a sensitive word was found',
    allow: warningReaders,
    row: WatchRow,
    list: {
      table: 'warn.watch',
      columns,
      filters,
      where: "sensitive <> '{}'",
      sorts: ['received'],
      defaultSort: 'received:desc',
    },
    headings,
  })
  app.get(
    '/api/warnings/repeats',
    {
      config: { allow: warningReaders },
      schema: { summary: 'The same requester or community, the same category', response: answers(RepeatsAnswer) },
    },
    async (request) => listRepeats(platform, actorOf(request)),
  )
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/warning-acknowledgements',
    summary: 'Say what is done about a warning',
    allow: acknowledgers,
    body: AcknowledgeWarningRequest,
    memory: warnMemory,
    rule: acknowledgeWarning,
    input: (body) => body,
  })
}
