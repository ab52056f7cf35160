import { instantOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { listRoute } from '#platform/http/list-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { inboxReaders } from '../audiences.ts'
import { FirmRow, FirmUnits } from '../firm-api.ts'
import { ofOwnUnit } from './inbox-routes.ts'

const table = 'handle.firm_demands'
const inHand = "state = 'in-hand'"

/** Demands of firms as a track of their own: the list, and which units have how many. */
export function firmRoutes(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/firm-demands',
    summary: 'Demands of firms, the next result due first; staff of a unit see their own',
    allow: inboxReaders,
    row: FirmRow,
    list: {
      table,
      columns: Object.keys(FirmRow.properties),
      filters: {
        state: 'one-of',
        number: 'starts-with',
        level: 'one-of',
        category: 'starts-with',
        place: 'within',
        lead: 'one-of',
        due: 'range',
        received: 'range',
      },
      sorts: ['due', 'received'],
      defaultSort: 'received:desc',
    },
    always: ofOwnUnit,
    headings,
  })
  app.get(
    '/api/firm-demands/units',
    {
      config: { allow: inboxReaders },
      schema: { summary: 'Units by how many demands of firms they have in hand', response: answers(FirmUnits) },
    },
    async (request) => {
      const rows = await unitRows(platform, actorOf(request))
      return { count: rows.reduce((sum, { count }) => sum + count, 0), rows }
    },
  )
}

async function unitRows({ pool, now }: Platform, actor: Actor): Promise<FirmUnits['rows']> {
  const values: unknown[] = [instantOf(now())]
  const bind = (value: unknown) => `$${values.push(value)}`
  const own = Object.entries(ofOwnUnit(actor)).map(([column, value]) => `${column} = ${bind(value)}`)
  const conditions = [inHand, scopeCondition(actor, bind), ...own].filter((part) => part !== '').join(' and ')
  const { rows } = await pool.query<FirmUnits['rows'][number]>(
    `select lead, count(*), count(*) filter (where due < $1) as overdue
     from ${table} where ${conditions} group by lead order by 2 desc, 1 limit 200`,
    values,
  )
  return rows
}

const headings = {
  number: { zh: '工单编号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  state: { zh: '状态', en: 'State' },
  lead: { zh: '主办单位', en: 'Lead' },
  due: { zh: '办结时限', en: 'Result due' },
  received: { zh: '受理时间', en: 'Received' },
  resolved: { zh: '办结时间', en: 'Resolved' },
  category: { zh: '诉求分类', en: 'Category' },
  level: { zh: '响应等级', en: 'Level' },
  place: { zh: '地点', en: 'Place' },
}
