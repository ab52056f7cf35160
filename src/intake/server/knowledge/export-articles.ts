import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import exceljs from 'exceljs'
import type { Pool } from 'pg'
import { type ArticleField, articleHeadings, articleRowOf, type ReadArticle } from '../../read-article-row.ts'

export type ArticleFormat = 'csv' | 'xlsx' | 'json'

const columns = Object.keys(articleHeadings) as ArticleField[]
const pageRows = 500

/** All articles, each in its version in force or else its newest, as a file that an import reads again. */
export function exportArticles(pool: Pool, format: ArticleFormat): Readable {
  if (format === 'xlsx') return workbook(pool)
  return Readable.from(format === 'csv' ? csv(pool) : json(pool))
}

async function* articlesOf(pool: Pool): AsyncGenerator<ReadArticle> {
  for (let after = ''; ; ) {
    const { rows } = await pool.query<ReadArticle>(
      `select a.article, v.content from intake.articles a
       join intake.article_versions v on v.article = a.article and v.version = coalesce(a.published, a.version)
       where a.article > $1 order by a.article limit ${pageRows}`,
      [after],
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageRows) return
    after = last.article
  }
}

async function* csv(pool: Pool): AsyncGenerator<string> {
  yield `\ufeff${columns.join(',')}\r\n`
  for await (const article of articlesOf(pool)) {
    const row = articleRowOf(article)
    yield `${columns.map((column) => csvField(row[column])).join(',')}\r\n`
  }
}

/** What a spreadsheet would run as a formula gets a blank before it, which an import takes off again. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? ` ${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

async function* json(pool: Pool): AsyncGenerator<string> {
  yield '['
  let separator = '\n'
  for await (const article of articlesOf(pool)) {
    yield `${separator}${JSON.stringify(articleRowOf(article))}`
    separator = ',\n'
  }
  yield '\n]\n'
}

function workbook(pool: Pool): PassThrough {
  const file = new PassThrough()
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: file })
  const sheet = book.addWorksheet('articles')
  const write = async () => {
    sheet.addRow(columns).commit()
    for await (const article of articlesOf(pool)) {
      const row = articleRowOf(article)
      sheet.addRow(columns.map((column) => row[column])).commit()
      if (file.writableNeedDrain) await once(file, 'drain')
    }
    sheet.commit()
    await book.commit()
  }
  write().catch((error) => file.destroy(error))
  return file
}
