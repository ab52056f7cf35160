import type { FastifyReply, FastifyRequest } from 'fastify'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import { type Cell, tableTypes, writtenTable } from '../files/written-table.ts'
import type { Platform } from '../platform.ts'
import type { KeyPage } from '../postgres/key-page.ts'
import { actorOf } from './allow.ts'

/** What each column is called in an export, in the order of the columns. */
export type Headings = Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type Export = {
  readonly route: { readonly url: string; readonly headings: Headings }
  readonly actor: Actor
  readonly now: Moment
  readonly query: Readonly<Record<string, string | number | undefined>>
  /** Reads one page of the list, with these parts of the query in place of its own. */
  readonly page: (over: { readonly after?: string; readonly limit: number }) => Promise<KeyPage>
}

type Language = 'zh' | 'en'

/** Rows at most in one file: what a spreadsheet still opens with ease. */
const mostRows = 50_000
const pageRows = 200

const said = {
  zh: {
    mark: (who: string, when: string) => `导出人 ${who}　导出时间 ${when}　至多 ${mostRows} 行　请勿外传`,
    cut: `已达 ${mostRows} 行，其余未导出，请缩小范围`,
  },
  en: {
    mark: (who: string, when: string) => `Exported by ${who} at ${when}, at most ${mostRows} rows. Do not pass on.`,
    cut: `${mostRows} rows reached; the rest was not exported. Narrow the list.`,
  },
} as const

/**
 * Sends every page of a list as one file, csv or xlsx as the query's `format` says: first a line that tells who made it and
 * when, then the headings, then the rows. It is written as it is read, so its length costs no memory; the first page is read before anything is
 * sent, so that a query that cannot be answered is still told so.
 */
export async function sendExport(reply: FastifyReply, wanted: Export): Promise<FastifyReply> {
  const format = wanted.query.format === 'xlsx' ? 'xlsx' : 'csv'
  const lines = linesOf(wanted, await wanted.page({ limit: pageRows }))
  return reply
    .header('content-type', tableTypes[format])
    .header('content-disposition', `attachment; filename="${fileName(wanted)}.${format}"`)
    .header('cache-control', 'no-store')
    .send(writtenTable(lines, format))
}

/** A table that is at hand as a whole; the file is named after the address. */
export type WholeTable = {
  readonly url: `/api/${string}`
  readonly headings: Headings
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** Sends a whole table as one file to whoever asked for it, in the form and language of the request's query. */
export function sendTable(
  { now }: Pick<Platform, 'now'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { url, headings, rows }: WholeTable,
): Promise<FastifyReply> {
  return sendExport(reply, {
    route: { url, headings },
    actor: actorOf(request),
    now: now(),
    query: request.query as Export['query'],
    page: async () => ({ rows: [...rows], next: null }),
  })
}

async function* linesOf({ route, actor, now, query, page }: Export, first: KeyPage): AsyncGenerator<readonly Cell[]> {
  const language: Language = query.language === 'en' ? 'en' : 'zh'
  const { person, role } = refOf(actor)
  yield [said[language].mark(`${role}:${person}`, instantOf(now))]
  yield Object.values(route.headings).map((heading) => heading[language])
  const columns = Object.keys(route.headings)
  let written = 0
  for (let { rows, next } = first; ; { rows, next } = await page({ limit: pageRows, after: next })) {
    for (const row of rows) yield columns.map((column) => cellOf(row[column]))
    written += rows.length
    if (next === null) return
    if (written >= mostRows) return yield [said[language].cut]
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellOf).join(' ')
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  return JSON.stringify(value)
}

/** `/api/handle/inbox` on 2026-11-23 at 10:12 reads `handle-inbox-20261123-1012`. */
function fileName({ route, now }: Export): string {
  const [date = '', time = ''] = instantOf(now).split('T')
  const list = route.url.replace('/api/', '').replaceAll('/', '-')
  return `${list}-${date.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}`
}
