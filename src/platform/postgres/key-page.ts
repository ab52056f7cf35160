import { DatabaseError, type Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import { InvalidInput } from '../invalid-input.ts'

/** How a column may be filtered: one of several values, a list with one of them, the start of a text, a place and all within it, or a span. */
export type Filter = 'one-of' | 'holds' | 'starts-with' | 'within' | 'range'

/** What a list reads and by what it may be narrowed and ordered; every sort has its index. */
export type ListShape = {
  /** A table, or what stands after `from`. */
  readonly table: string
  /** Names of columns, or expressions with a name, such as `due < :now as overdue`. */
  readonly columns: readonly string[]
  readonly filters: Readonly<Record<string, Filter>>
  readonly sorts: readonly string[]
  readonly defaultSort: string
  /** A condition that holds for every row of the list, such as `open and looms <= :now`; partial indexes follow it. */
  readonly where?: string
  /** Further conditions a reader may ask for by `name=true`, such as what waits for this very person. */
  readonly conditions?: Readonly<Record<string, (actor: Actor) => string>>
  /** Values its texts name beside `:now` and the reader's `:person` and `:unit`; they are bound, never written. */
  readonly given?: Readonly<Record<string, unknown>>
  /** The table has no place, lead and supports: only city-wide posts may read it. */
  readonly unscoped?: true
}

export type ListRequest = {
  readonly actor: Actor
  readonly now: Moment
  readonly always: Readonly<Record<string, string | readonly string[]>>
  readonly query: Readonly<Record<string, string | number | undefined>>
}

export type KeyPage = { readonly rows: Record<string, unknown>[]; readonly next: string | null }

const defaultLimit = 50

/**
 * Reads one page in key order: rows after the last one seen, so that page 1 000 costs what page 1 does. Throws InvalidInput where
 * a filter does not fit its column, or the key is none of this list.
 */
export async function queryPage(pool: Pool, list: ListShape, request: ListRequest): Promise<KeyPage> {
  const { actor, now, always, query } = request
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const [column = 'ticket', direction = 'asc'] = String(query.sort ?? list.defaultSort).split(':')
  const limit = Number(query.limit ?? defaultLimit)
  const bound = boundIn(givenTo(list, { actor, now }), bind)
  const columns = list.columns.map(bound).join(', ')
  const table = bound(list.table)
  const conditions = [
    ...boundConditions(list, { actor, now, always }, bind),
    ...Object.entries(list.filters).flatMap(([name, filter]) => filterConditions(name, filter, query, bind)),
    ...Object.entries(list.conditions ?? {}).flatMap(([name, of]) =>
      query[name] === 'true' ? [bound(of(actor))] : [],
    ),
    ...afterCondition(query.after, column, direction, bind),
  ]
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
  const text = `select ${columns}, ${column} as "~key", ticket as "~ticket" from ${table} ${where}
    order by ${column} ${direction}, ticket ${direction} limit ${limit + 1}`
  const { rows } = await pool.query<Record<string, unknown>>(text, values).catch(blameTheQuery)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const next = last === undefined ? null : encodeKey(last['~key'], last['~ticket'])
  for (const row of shown) {
    delete row['~key']
    delete row['~ticket']
  }
  return { rows: shown, next }
}

type Bind = (value: unknown) => string

/** What a list's texts may name: when and by whom it is read, and what the list itself gives, which comes first. */
function givenTo({ given }: Pick<ListShape, 'given'>, { actor, now }: Pick<ListRequest, 'actor' | 'now'>) {
  return { now: instantOf(now), person: actor.person, unit: actor.unit ?? null, ...given }
}

/** Puts a bound value wherever a text names one, such as `:now`; casts as `::text` stay. */
function boundIn(given: Readonly<Record<string, unknown>>, bind: Bind) {
  return (text: string) =>
    text.replaceAll(/(?<!:):(\w+)/g, (whole, name) => (name in given ? bind(given[name]) : whole))
}

/** What binds every reader of a list, and whoever counts it: its own condition, row scope, and what always holds for the actor. */
export function boundConditions(
  list: Pick<ListShape, 'where' | 'given' | 'unscoped' | 'filters'>,
  { actor, now, always }: Pick<ListRequest, 'actor' | 'now' | 'always'>,
  bind: Bind,
): readonly string[] {
  return [
    boundIn(givenTo(list, { actor, now }), bind)(list.where ?? ''),
    list.unscoped ? '' : scopeCondition(actor, bind),
    ...Object.entries(always).map(([name, wanted]) => isAmong(name, list.filters[name], bind([wanted].flat()))),
  ].filter((condition) => condition !== '')
}

/** The one place where row scope becomes SQL: area × line, as `mayWorkOn` decides it for a single ticket. */
export function scopeCondition({ scope, unit }: Pick<Actor, 'scope' | 'unit'>, bind: Bind): string {
  const involved = (code: string) => `(lead = ${code} or ${code} = any(supports))`
  const ofLine = scope.line === undefined ? [] : [involved(bind(scope.line))]
  const isAnywhere = scope.area.length < 6 || (scope.line !== undefined && scope.line === unit)
  if (isAnywhere) return ofLine.join()
  const inArea = `place like ${bind(`${scope.area}%`)}`
  const ofPost = unit === undefined ? inArea : `(${inArea} or ${involved(bind(unit))})`
  return [...ofLine, ofPost].join(' and ')
}

function filterConditions(name: string, filter: Filter, query: ListRequest['query'], bind: Bind): string[] {
  if (filter === 'range') {
    const from = query[`${name}From`]
    const to = query[`${name}To`]
    return [
      ...(from === undefined ? [] : [`${name} >= ${bind(from)}`]),
      ...(to === undefined ? [] : [`${name} < ${bind(to)}`]),
    ]
  }
  const wanted = query[name]
  if (wanted === undefined) return []
  if (filter === 'one-of' || filter === 'holds') return [isAmong(name, filter, bind(String(wanted).split(',')))]
  return [`${name} like ${bind(`${String(wanted).replace(/[\\%_]/g, '\\$&')}%`)}`]
}

function isAmong(column: string, filter: Filter | undefined, wanted: string): string {
  return filter === 'holds' ? `${column} && ${wanted}` : `${column} = any(${wanted})`
}

function afterCondition(after: string | number | undefined, column: string, direction: string, bind: Bind): string[] {
  if (after === undefined) return []
  const key = decodeKey(String(after))
  const beyond = direction === 'desc' ? '<' : '>'
  return [`(${column}, ticket) ${beyond} (${bind(key[0])}, ${bind(key[1])})`]
}

function encodeKey(value: unknown, ticket: unknown): string {
  return Buffer.from(JSON.stringify([value, ticket])).toString('base64url')
}

function decodeKey(text: string): readonly [unknown, unknown] {
  const parsed = parsedOr(undefined, Buffer.from(text, 'base64url').toString())
  if (Array.isArray(parsed) && parsed.length === 2) return [parsed[0], parsed[1]]
  throw invalidQuery('/after', 'is no key of this list; send the `next` of the page before')
}

function parsedOr(otherwise: unknown, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return otherwise
  }
}

/** PostgreSQL's class of values that do not fit their column; all of a list's come from its query. */
const dataException = /^22/

function blameTheQuery(error: unknown): never {
  if (error instanceof DatabaseError && dataException.test(error.code ?? ''))
    throw invalidQuery('', error.message, { cause: error })
  throw error
}

function invalidQuery(instancePath: string, message: string, options?: ErrorOptions): InvalidInput {
  return new InvalidInput('querystring', [{ instancePath, keyword: 'column', message }], options)
}
