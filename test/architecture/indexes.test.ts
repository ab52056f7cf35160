import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { departmentWorks } from '#appraise/department-api.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Role } from '#foundations/units/post.ts'
import type { Allow } from '#platform/http/allow.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { doors } from '../../src/stages.ts'
import { generatedRows } from '../cast/generated-rows.ts'
import { type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'

type Described = {
  readonly 'x-allow': Allow
  readonly parameters?: readonly { readonly name: string; readonly schema: object }[]
}
type List = {
  readonly url: `/api/${string}`
  readonly allow: Allow
  readonly parameters: readonly string[]
  readonly sorts: readonly string[]
}
type Asked = { readonly text: string; readonly values: readonly unknown[] }

const manyRows = 20_000
/** Tables that lists read and that jobs, not facts, fill. */
const writtenByJobs = ['warn.hot_issues', 'warn.hot_issue_members', 'dispatch.disagreements']
const ofPaging = new Set(['after', 'limit', 'format', 'language', 'sort'])
/** Conditions asked for by `name=true`, which are no columns. */
const onRequest = new Set(['mine', 'overdue', 'objected', 'advised'])
/** What a list cannot be asked without. */
const narrowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/api/departments/tickets': { unit: 'department-110105-housing', work: 'called', period: '2026-12' },
}

let api: CastApi
let owner: Pool
let lists: readonly List[]
const asked: Asked[] = []

beforeAll(async () => {
  api = await castApi(doors, async ({ platform }) => ({ pool: listening(platform.pool) }))
  owner = openPool(api.ownerUrl, { size: 1, role: 'owner' })
  const tables = [...doors.flatMap(({ views }) => views.map(({ table }) => table)), ...writtenByJobs]
  for (const table of tables) await generatedRows(owner, table, manyRows)
  const { body } = await (await api.as())('GET', '/api/openapi.json')
  const paths: Readonly<Record<string, { readonly get?: Described }>> = body.paths
  lists = Object.entries(paths).flatMap(([url, { get }]) => listOf(url, get))
})
afterAll(async () => {
  await owner.end()
  await api.close()
})

/** The pool, noting what lists ask of it: the queries that go on by key. */
function listening(pool: Pool): Pool {
  const query = pool.query.bind(pool)
  const noting = (text: unknown, values: unknown) => {
    if (typeof text === 'string' && text.includes('"~key"')) asked.push({ text, values: values as unknown[] })
    return (query as (...args: unknown[]) => unknown)(text, values)
  }
  return new Proxy(pool, { get: (target, name) => (name === 'query' ? noting : Reflect.get(target, name)) })
}

function listOf(url: string, get: Described | undefined): readonly List[] {
  const parameters = get?.parameters ?? []
  const sort = parameters.find(({ name }) => name === 'sort')
  if (get === undefined || sort === undefined) return []
  const sorts = [...JSON.stringify(sort.schema).matchAll(/"([\w.]+:(?:asc|desc))"/g)].map(([, one = '']) => one)
  const isFilter = (name: string) => !ofPaging.has(name) && !(name in (narrowed[url] ?? {}))
  const filters = parameters.map(({ name }) => name).filter(isFilter)
  return [{ url: url as List['url'], allow: get['x-allow'], parameters: filters, sorts }]
}

/** Somebody who may read the list; those who see the whole city first, for a narrow scope is a condition of its own. */
function readerOf({ allow }: List, among: readonly Actor[]): Actor | undefined {
  return among.find(({ role }) => typeof allow === 'string' || allow.includes(role as Role))
}

/** What a reading asks of the database; the answer itself is of no matter, for generated rows fit no schema. */
async function queryOf(reader: Actor, url: List['url'], query: Readonly<Record<string, string>>): Promise<Asked> {
  asked.length = 0
  const answer = await (await api.as(reader))('GET', `${url}?${new URLSearchParams({ ...narrowed[url], ...query })}`)
  expect([url, query, answer.status]).not.toEqual([url, query, 400])
  const [found] = asked
  if (found === undefined) throw new Error(`${url} asked no list of the database`)
  return found
}

type Plan = { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly Plans?: readonly Plan[] }

async function scansOf({ text, values }: Asked): Promise<readonly string[]> {
  const { rows } = await owner.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, [...values])
  const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]
  return rows
    .flatMap((row) => nodes(row['QUERY PLAN'][0].Plan))
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '')
}

/** A value the column has, as the query writes it: the filter is asked for something that is there. */
async function sampleOf(table: string, parameter: string): Promise<Readonly<Record<string, string>>> {
  if (parameter.endsWith('To')) return {}
  if (onRequest.has(parameter)) return { [parameter]: 'true' }
  if (parameter.endsWith('From'))
    return { [parameter]: '2026-11-23T10:00:00+08:00', [parameter.replace(/From$/, 'To')]: '2026-11-23T12:00:00+08:00' }
  const { rows } = await owner.query<{ value: string }>(
    `select ${parameter}::text as value from ${table} where ${parameter} is not null offset 7 limit 1`,
  )
  return { [parameter]: parameter === 'place' ? '110105' : (rows[0]?.value ?? 'x') }
}

const cityWide = [cast.dispatcher, cast.operator, cast.auditor, cast.administrator, cast.appraiser, cast.callBack]
const inPart = [cast.jianwai, cast.housing, cast.leader]

test('there are lists, and enough rows to tell an index from a scan', async () => {
  expect(lists.length).toBeGreaterThan(6)
  const { rows } = await owner.query(`select count(*) as rows from handle.inbox`)
  expect(rows).toEqual([{ rows: manyRows }])
})

test('no list reads a whole table, by any of its sorts, in the city or in a part of it', async () => {
  const found: unknown[] = []
  for (const { list, reader, sort } of lists.flatMap(readings)) {
    const query = await queryOf(reader, list.url, sort === undefined ? {} : { sort })
    for (const table of await scansOf(query)) found.push([list.url, reader.role, sort, table])
  }
  expect(found).toEqual([])
})

/** Every sort of a list, as its readers of the whole city and of a part of it ask for it. */
function readings(list: List) {
  const readers = [readerOf(list, cityWide), readerOf(list, inPart)].filter((one) => one !== undefined)
  return readers.flatMap((reader) => [undefined, ...list.sorts].map((sort) => ({ list, reader, sort })))
}

test('no number of the figures of departments reads a whole table for its tickets', async () => {
  const found: unknown[] = []
  for (const work of departmentWorks) {
    const tables = await scansOf(await queryOf(cast.leader, '/api/departments/tickets', { work }))
    if (tables.length > 0) found.push([work, tables])
  }
  expect(found).toEqual([])
})

test('no list reads a whole table for any of its filters', async () => {
  const found: unknown[] = []
  for (const list of lists) {
    const reader = readerOf(list, [...cityWide, ...inPart])
    if (reader === undefined) throw new Error(`Nobody of the cast may read ${list.url}`)
    const { text } = await queryOf(reader, list.url, {})
    const table = /from (\w+\.\w+)/.exec(text)?.[1] ?? ''
    for (const parameter of list.parameters) {
      const query = await queryOf(reader, list.url, await sampleOf(table, parameter))
      if ((await scansOf(query)).length > 0) found.push([list.url, parameter])
    }
  }
  expect(found).toEqual([])
})
