import type { App } from '#platform/http/app.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { supervisionReaders } from '../audiences.ts'
import { SupervisionRow } from '../long-matter-api.ts'
import { ofOwnUnit } from './inbox-routes.ts'

const table = 'handle.supervisions'

/** What leaders press, by when the unit is to answer; a unit sees its own. [HANDLE-13] */
export function supervisionLists(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/supervisions',
    summary: 'Tickets that leaders press or took personally, the next answer due first',
    allow: supervisionReaders,
    row: SupervisionRow,
    list: {
      table,
      columns: Object.keys(SupervisionRow.properties),
      where: 'state is not null',
      filters: { number: 'starts-with', place: 'within', lead: 'one-of', state: 'one-of' },
      sorts: ['due'],
      defaultSort: 'due:asc',
    },
    headings: {
      notice: { zh: '督办单号', en: 'Notice' },
      number: { zh: '工单编号', en: 'Number' },
      title: { zh: '标题', en: 'Title' },
      lead: { zh: '主办单位', en: 'Lead' },
      how: { zh: '方式', en: 'How' },
      press: { zh: '第几次', en: 'Press' },
      why: { zh: '督办要求', en: 'What is asked' },
      pressed: { zh: '督办时间', en: 'Pressed' },
      due: { zh: '答复时限', en: 'Answer due' },
      answered: { zh: '答复时间', en: 'Answered' },
      says: { zh: '答复', en: 'Answer' },
      state: { zh: '状态', en: 'State' },
      verdict: { zh: '结论', en: 'Verdict' },
      place: { zh: '地点', en: 'Place' },
      level: { zh: '响应等级', en: 'Level' },
    },
    always: ofOwnUnit,
  })
  countRoute(app, platform, {
    ...{ url: '/api/supervisions/count', summary: 'How many presses wait for an answer or a verdict', table },
    allow: supervisionReaders,
    where: "state in ('pressed', 'answered')",
  })
}
