import type { PoolClient } from 'pg'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { normalText } from '#foundations/text/normal-text.ts'
import { segmenterOf } from '#platform/text/city-segmenter.ts'
import type { ArticleContent } from '../../article.ts'
import { searchWords, wordVector } from '../../search-words.ts'

/** A version that comes into force. */
export type InForce = { readonly article: string; readonly version: number; readonly content: ArticleContent }

/** A text as search reads it: half-width, simplified, lower case; every character keeps its place. */
export function readingOf(text: string): string {
  const read = normalText(text)
  const lower = read.toLowerCase()
  return lower.length === read.length ? lower : read
}

/**
 * Puts the versions that come into force into the index in place of their articles' former ones, and takes out those that are
 * in force no longer. The counts of words follow. To be called under the knowledge base's lock.
 */
export async function indexArticles(
  client: PoolClient,
  city: City,
  { inForce, gone = [] }: { readonly inForce: readonly InForce[]; readonly gone?: readonly string[] },
): Promise<void> {
  const counts = new Map<string, number>()
  const count = (word: string, change: number) => counts.set(word, (counts.get(word) ?? 0) + change)
  const { rows: former } = await client.query<{ words: string[] }>(
    'delete from intake.article_index where article = any($1) returning tsvector_to_array(words) as words',
    [[...inForce.map(({ article }) => article), ...gone]],
  )
  for (const { words } of former) for (const word of ['', ...words]) count(word, -1)
  const rows = inForce.map((one) => rowOf(one, city))
  for (const { words } of rows) for (const word of ['', ...words]) count(word, 1)
  await client.query(insertRows, [JSON.stringify(rows)])
  const changed = [...counts].filter(([, change]) => change !== 0)
  await client.query(addCounts, [changed.map(([word]) => word), changed.map(([, change]) => change)])
}

const insertRows = `insert into intake.article_index
    (article, version, words, title, questions, body, begins, ends, is_public)
  select article, version, vector::tsvector, title, questions, body, begins, ends, is_public
  from jsonb_to_recordset($1) as row(article text, version integer, vector text, title text, questions text, body text,
    begins date, ends date, is_public boolean)`

const addCounts = `insert into intake.article_words as known (word, articles) select * from unnest($1::text[], $2::integer[])
  on conflict (word) do update set articles = known.articles + excluded.articles`

/** People say a matter in the words of its category's lexicon: an article is found by them as by its own questions. */
function rowOf({ article, version, content }: InForce, city: City) {
  const segment = segmenterOf(city)
  const lexicon = content.categories.flatMap((code) => city.categories.get(code as CategoryCode)?.lexicon ?? [])
  const title = readingOf(content.title)
  const questions = readingOf([...content.questions, ...lexicon].join('\n'))
  const body = readingOf(content.body)
  const by = {
    title: searchWords(title, segment),
    questions: searchWords(questions, segment),
    body: searchWords(body, segment),
  }
  const words = [...new Set([...by.title, ...by.questions, ...by.body])]
  const { validFrom: begins, validTo: ends, isPublic: is_public } = content
  return { article, version, vector: wordVector(by), words, title, questions, body, begins, ends, is_public }
}
