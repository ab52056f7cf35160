import { readFile } from 'node:fs/promises'
import type { Actor } from '#foundations/journal/envelope.ts'
import { readTableRows, type TableRow } from '#platform/files/table-rows.ts'
import type { Platform } from '#platform/platform.ts'
import type { ArticleContent } from '../../article.ts'
import type { ArticleImport } from '../../article-api.ts'
import { articleRowAdvice } from '../../article-row-advice.ts'
import { type ArticleRowReason, type ReadArticle, readArticleRow } from '../../read-article-row.ts'
import { type ArticleStore, changeArticles } from './article-store.ts'

export type ArticleImportOrder = {
  readonly path: string
  readonly actor: Actor
  readonly dryRun: boolean
  /** Puts them into force where the actor may; otherwise they wait in review. */
  readonly publish: boolean
}

/** An article was refused in the middle of an import: nothing of the file is kept. */
class Refused extends Error {
  readonly problem: ArticleImport['problems'][number]
  constructor(problem: ArticleImport['problems'][number]) {
    super(problem.advice.en)
    this.problem = problem
  }
}

/**
 * Imports a file of articles: csv, xlsx, one JSON object a line, or a JSON list. Every row is read before any is kept, and all are
 * kept or none. A row that says what the newest version says changes nothing. Throws FileUnreadable. [INTAKE-07]
 */
export async function importArticles(platform: Platform, order: ArticleImportOrder): Promise<ArticleImport> {
  const { articles, problems, rows } = await readAll(platform, order.path)
  const report = { rows, saved: 0, unchanged: 0, problems }
  if (problems.length > 0) return report
  try {
    return { ...report, ...(await keepAll(platform, order, articles)) }
  } catch (error) {
    if (error instanceof Refused) return { ...report, problems: [error.problem] }
    throw error
  }
}

async function readAll(platform: Platform, path: string) {
  const city = platform.cityAt(platform.now())
  const reading = { city, bodyLimit: city.rulebook.knowledge.bodyLimit }
  const read: Reading = { articles: [], problems: [], seen: new Set(), rows: 0 }
  for await (const row of rowsOf(path)) takeRow(read, row, readArticleRow(row.cells, reading))
  return read
}

type Reading = {
  readonly articles: Row[]
  readonly problems: ArticleImport['problems']
  readonly seen: Set<string>
  rows: number
}

function takeRow(read: Reading, { row, cells, malformed }: TableRow, result: ReturnType<typeof readArticleRow>): void {
  read.rows += 1
  const tell = (reason: ArticleRowReason, field: string, value: string) =>
    read.problems.push({ row, field, value: value.slice(0, 200), advice: articleRowAdvice[reason] })
  if (malformed !== undefined) tell('row-malformed', '', '')
  else if ('findings' in result) for (const [field, reason] of result.findings) tell(reason, field, cells[field] ?? '')
  else if (read.seen.has(result.read.article)) tell('id-repeated', 'id', result.read.article)
  else read.articles.push({ ...result.read, row })
  if ('read' in result) read.seen.add(result.read.article)
}

/** A JSON list is read as its records; every other form as the rows of demands are. */
async function* rowsOf(path: string): AsyncGenerator<TableRow> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const list = /^[\ufeff\s]*\[/.test(text.slice(0, 100)) ? listIn(text) : undefined
  if (list === undefined) yield* readTableRows(path)
  else yield* list.map((record, index): TableRow => ({ row: index + 1, cells: cellsOf(record) }))
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return Array.isArray(read) ? read : undefined
  } catch {
    return undefined
  }
}

function cellsOf(record: unknown): Readonly<Record<string, string>> {
  if (typeof record !== 'object' || record === null) return {}
  return Object.fromEntries(Object.entries(record).flatMap(cellOf))
}

function cellOf([field, value]: [string, unknown]): readonly (readonly [string, string])[] {
  if (field === 'source' && typeof value === 'object' && value !== null)
    return Object.entries(value).map(([part, text]) => [part === 'name' ? 'source' : `source_${part}`, String(text)])
  return [[field, Array.isArray(value) ? value.join(';') : String(value ?? '')]]
}

type Row = ReadArticle & { readonly row: number }

function keepAll(platform: Platform, order: ArticleImportOrder, articles: readonly Row[]) {
  return changeArticles(platform, async (store, client) => {
    const sum = { saved: 0, unchanged: 0 }
    await client.query('savepoint before')
    for (const article of articles)
      sum[(await keep(store, platform, { ...order, ...article })) ? 'saved' : 'unchanged'] += 1
    if (order.dryRun) await client.query('rollback to savepoint before')
    return order.dryRun ? { saved: 0, unchanged: sum.unchanged } : sum
  })
}

async function keep(store: ArticleStore, platform: Platform, wish: ArticleImportOrder & Row): Promise<boolean> {
  const { article, content, actor, publish } = wish
  const by = { article, actor, at: platform.now(), note: '' }
  const standing = await store.findStanding(article)
  if (standing !== undefined && same(await store.getContent(article, standing.version), content)) return false
  const decisions = [
    await store.write({ ...by, content, replaces: standing?.version ?? 0 }),
    await store.step({ ...by, step: 'submit' }),
    ...(publish ? [await store.step({ ...by, step: 'publish' })] : []),
  ]
  for (const decision of decisions)
    if (decision !== undefined && !decision.accepted)
      throw new Refused({ row: wish.row, field: 'id', value: article, advice: refusedAdvice(decision.reason) })
  return true
}

function refusedAdvice(reason: string) {
  return { zh: `按 INTAKE-07 不能保存：${reason}`, en: `Refused by INTAKE-07: ${reason}` }
}

function same(one: ArticleContent, other: ArticleContent): boolean {
  const sorted = (content: ArticleContent) =>
    JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}
