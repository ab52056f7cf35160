import type { Actor } from '#foundations/journal/envelope.ts'
import { attachmentsOf } from '#platform/files/attachments-of.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { handlers, inboxReaders, worksInUnit } from '../audiences.ts'
import { finishPart } from '../finish-part.ts'
import { FinishPartBody, PartRow, SignPartBody } from '../part-api.ts'
import { partMemory } from '../part-state.ts'
import { signPart } from '../sign-part.ts'

/** The parts of supporting units: signed for and done by each of them. [HANDLE-05] */
export function partRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/part-signatures',
    summary: 'A supporting unit takes up its part',
    allow: handlers,
    body: SignPartBody,
    memory: partMemory,
    rule: signPart,
    input: (_, { unit }) => ({ unit }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/parts',
    summary: 'A supporting unit has done its part: what, with evidence',
    allow: handlers,
    body: FinishPartBody,
    memory: partMemory,
    rule: finishPart,
    input: async ({ workDone, evidence = [] }, { unit }) => ({
      unit,
      workDone,
      evidence: await attachmentsOf(platform.files, 'evidence', evidence),
    }),
  })
  listParts(app, platform)
  countRoute(app, platform, {
    url: '/api/parts/count',
    summary: 'In how many tickets something is asked of a supporting unit',
    allow: inboxReaders,
    table: 'handle.parts',
    where: isAsked,
    filters: { asked: 'holds' },
    always: ofOwnUnit,
  })
}

/** The condition of the rows that something is asked in; partial indexes follow its very words. */
const isAsked = "asked <> '{}'"

function listParts(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/parts',
    summary: 'What supporting units are asked for, the next result due first',
    allow: inboxReaders,
    row: PartRow,
    list: {
      table: 'handle.parts',
      columns: Object.keys(PartRow.properties),
      where: isAsked,
      filters: {
        number: 'starts-with',
        place: 'within',
        lead: 'one-of',
        asked: 'holds',
        category: 'starts-with',
        level: 'one-of',
        due: 'range',
      },
      sorts: ['due'],
      defaultSort: 'due:asc',
    },
    always: ofOwnUnit,
    headings: {
      number: { zh: '工单编号', en: 'Number' },
      title: { zh: '标题', en: 'Title' },
      lead: { zh: '主办单位', en: 'Lead' },
      due: { zh: '办结时限', en: 'Result due' },
      to_sign: { zh: '待签收的协办单位', en: 'Supports to sign' },
      to_do: { zh: '办理中的协办单位', en: 'Supports at work' },
      done: { zh: '已完成的协办单位', en: 'Supports that are done' },
      place: { zh: '地点', en: 'Place' },
      category: { zh: '诉求分类', en: 'Category' },
      level: { zh: '响应等级', en: 'Level' },
      dispatched: { zh: '派单时间', en: 'Dispatched' },
    },
  })
}

/** Staff of a unit see what is asked of it; everybody else reads within the scope of the post. */
function ofOwnUnit({ role, unit }: Actor): Readonly<Record<string, string>> {
  return worksInUnit(role) && unit !== undefined ? { asked: unit } : {}
}
