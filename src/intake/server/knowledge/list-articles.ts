import { addDays, dateOf } from '#foundations/calendar/local-time.ts'
import type { Platform } from '#platform/platform.ts'
import type { ArticleQuery, ArticleRow, ArticleRows } from '../../article-api.ts'
import { articleColumns } from './read-article.ts'

const pageRows = 100

const orders: Readonly<Record<NonNullable<ArticleQuery['order']>, string>> = {
  changed: 'a.changed desc',
  ends: 'a.ends asc nulls last',
  uses: 'a.uses desc',
  openFeedback: 'a.open_feedback desc',
  title: 'a.title asc',
}

/** One page of the articles that fit, and how many fit in all. */
export async function listArticles({ pool, cityAt, now }: Platform, query: ArticleQuery): Promise<ArticleRows> {
  const today = dateOf(now())
  const soon = addDays(today, cityAt(now()).rulebook.knowledge.expiresSoonDays)
  const values: unknown[] = []
  const where = conditionsOf(query, { today, soon }, (value) => `$${values.push(value)}`)
  const fits = where.length === 0 ? '' : `where ${where.join(' and ')}`
  const { rows } = await pool.query<ArticleRow & { fitting: number }>(
    `select ${articleColumns}, count(*) over ()::integer as fitting from intake.articles a ${fits}
     order by ${orders[query.order ?? 'changed']}, a.article limit ${pageRows} offset ${query.from ?? 0}`,
    values,
  )
  return { rows: rows.map(({ fitting: _, ...row }) => row), all: rows[0]?.fitting ?? 0 }
}

type Bind = (value: unknown) => string

function conditionsOf(query: ArticleQuery, { today, soon }: { today: string; soon: string }, bind: Bind): string[] {
  const { text, category, attention } = query
  const equal = (['state', 'unit', 'line'] as const).flatMap((column) =>
    query[column] === undefined ? [] : [`a.${column} = ${bind(query[column])}`],
  )
  const like = text === undefined ? [] : [`a.title like ${bind(`%${text.replace(/[\\%_]/g, '\\$&')}%`)}`]
  const within = category === undefined ? [] : [`${bind(category)} = any(a.categories)`]
  const needs = {
    expiring: () => `a.published is not null and a.ends between ${bind(today)} and ${bind(soon)}`,
    expired: () => `a.published is not null and a.ends < ${bind(today)}`,
    feedback: () => 'a.open_feedback > 0',
  }
  return [...equal, ...like, ...within, ...(attention === undefined ? [] : [needs[attention]()])]
}
