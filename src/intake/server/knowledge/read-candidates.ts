import type { Pool } from 'pg'
import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { ArticleContent } from '../../article.ts'
import type { Candidate } from '../../rank-articles.ts'
import type { Asked } from './asked-words.ts'

export type Found = Candidate & { readonly version: number; readonly content: ArticleContent }

/** So many articles at most are taken up by words that stand in few; words that stand in more only count together. */
const fewArticles = 300
/** So many are weighed one by one in the end. */
const mostCandidates = 40

export type Reach = { readonly on: LocalDate; readonly publicOnly: boolean }

/** The articles in force that may fit best: those with the rarest of the words, weighed by which words they have at all. */
export async function readCandidates(pool: Pool, text: string, asked: Asked, reach: Reach): Promise<readonly Found[]> {
  const words = knownWords(asked)
  const { rows } = await pool.query<Found>({
    name: 'article-candidates',
    text: candidates,
    values: [
      tsquery(words, asked.counts),
      words.map(({ word }) => `'${word}'`),
      words.map(({ word }) => `'${word}':A`),
      words.map(({ value }) => value),
      `${text.slice(0, 40).replace(/[\\%_]/g, '\\$&')}%`,
      reach.on,
      reach.publicOnly,
    ],
  })
  return rows
}

type Known = { readonly word: string; readonly value: number }

function knownWords({ words, counts }: Asked): readonly Known[] {
  const values = new Map<string, number>()
  for (const { word, weight, rarity } of words)
    if (counts.has(word)) values.set(word, Math.max(values.get(word) ?? 0, weight * rarity))
  return [...values]
    .map(([word, value]) => ({ word, value }))
    .toSorted((one, other) => (counts.get(one.word) ?? 0) - (counts.get(other.word) ?? 0))
    .slice(0, mostQueried)
}

const mostQueried = 24

/** Any of the words that stand in few articles, or the rarest of the others together: as many as the index reads quickly. */
function tsquery(words: readonly Known[], counts: Asked['counts']): string {
  const few: string[] = []
  const common: string[] = []
  let articles = 0
  for (const { word } of words) {
    articles += counts.get(word) ?? 0
    if (articles <= fewArticles) few.push(`'${word}'`)
    else common.push(`'${word}'`)
  }
  const together = common.length === 0 ? [] : [`(${common.slice(0, 3).join(' & ')})`, ...pairs(common)]
  return [...few, ...together].join(' | ')
}

function pairs(common: readonly string[]): readonly string[] {
  const [first, second] = common
  return first === undefined || second === undefined ? [] : [`(${first} & ${second})`]
}

const candidates = `
  with found as (
    (select article from intake.article_index
     where words @@ $1::tsquery and $6::date between begins and ends and (is_public or not $7) limit ${fewArticles * 2})
    union
    (select article from intake.article_index
     where title like $5 and $6::date between begins and ends and (is_public or not $7) limit 20)
  ), weighed as (
    select article, coalesce((
      select sum(asked.value * ((known.words @@ asked.word)::integer + (known.words @@ asked.title)::integer))
      from unnest($2::tsquery[], $3::tsquery[], $4::float8[]) as asked(word, title, value)), 0) as value
    from found join intake.article_index known using (article) order by value desc limit ${mostCandidates}
  )
  select article, read.version, read.title, read.questions, read.body, known.categories, known.region, known.uses, kept.content
  from weighed join intake.article_index read using (article) join intake.articles known using (article)
    join intake.article_versions kept using (article)
  where kept.version = read.version`
