import { dateOf } from '#foundations/calendar/local-time.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { Platform } from '#platform/platform.ts'
import { segmenterOf } from '#platform/text/city-segmenter.ts'
import type { ArticleHit } from '../../article-api.ts'
import { snippetOf } from '../../article-snippet.ts'
import { type AskedWord, type Question, type Ranked, rankArticles, rarityOf } from '../../rank-articles.ts'
import { askedWords } from './asked-words.ts'
import { readingOf } from './index-articles.ts'
import { type Found, readCandidates } from './read-candidates.ts'
import { synonymsOf } from './synonyms.ts'

export type Search = {
  readonly text: string
  readonly category?: string
  readonly place?: string
  readonly limit: number
  readonly publicOnly: boolean
}

/** Of a longer text only so much is searched for. */
const longestQuestion = 2_000
const snippetLength = 90
/**
 * An article answers where it speaks of this share of what was asked, or of at least half of what a word weighs that stands in one
 * article alone: people tell much around the one word that matters.
 */
const enough = { share: 0.2, ofOneWord: 0.5 }

/** The articles in force today that answer a question, the best first. */
export async function findArticles(platform: Platform, search: Search): Promise<readonly ArticleHit[]> {
  const text = askable(search.text)
  if (text === '') return []
  const now = platform.now()
  const city = platform.cityAt(now)
  const [segment, synonyms] = [segmenterOf(city), await synonymsOf(platform.pool, city)]
  const asked = await askedWords(platform.pool, text, { segment, synonyms })
  const found = await readCandidates(platform.pool, text, asked, { on: dateOf(now), publicOnly: search.publicOnly })
  const weighty = enough.ofOneWord * rarityOf(1, asked.counts.get('') ?? 0)
  return rankArticles(questionOf(search, text, asked.words), found)
    .filter(
      ({ share, spoken, article }) => share >= enough.share || spoken >= weighty || article.title.startsWith(text),
    )
    .slice(0, search.limit)
    .map((one) => hitOf(one, asked.words))
}

/** What a text asks, as search reads it; without what PostgreSQL cannot hold. */
function askable(text: string): string {
  return readingOf(text.slice(0, longestQuestion).replace(/[\p{Cc}\p{Cs}]/gu, ' ')).trim()
}

function questionOf({ category, place }: Search, text: string, words: readonly AskedWord[]): Question {
  return {
    text,
    words,
    ...(category === undefined ? {} : { category }),
    ...(place === undefined ? {} : { place: place as PlaceCode }),
  }
}

function hitOf({ article: found, score, share }: Ranked<Found>, asked: readonly AskedWord[]): ArticleHit {
  const { content } = found
  const words = [...new Set(asked.map(({ word }) => word))].filter((word) => word.length > 1)
  return {
    article: found.article,
    version: found.version,
    title: content.title,
    titleMarks: marksOf(content.title, found.title, words),
    snippet: writable(snippetOf({ text: content.body, read: found.body }, words, snippetLength)),
    body: content.body,
    unit: content.unit ?? null,
    validTo: content.validTo ?? null,
    categories: [...content.categories],
    score: Math.round(score * 1_000) / 1_000,
    share: Math.round(share * 1_000) / 1_000,
  }
}

function marksOf(text: string, read: string, words: readonly string[]) {
  return writable(snippetOf({ text, read }, words, text.length)).marks
}

function writable({ text, marks }: ReturnType<typeof snippetOf>) {
  return { text, marks: marks.map(([from, to]): [number, number] => [from, to]) }
}
