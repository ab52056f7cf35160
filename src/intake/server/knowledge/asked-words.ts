import type { Pool } from 'pg'
import type { Segment } from '#foundations/text/segment.ts'
import { type AskedWord, rarityOf } from '../../rank-articles.ts'
import { searchWords } from '../../search-words.ts'
import type { Synonyms } from './synonyms.ts'

/** What a word of the same meaning counts beside the word that was asked. */
const sameMeaning = 0.6
/** What a single character counts beside a word. */
const oneCharacter = 0.3
/** A long demand is searched by so many of its rarest words. */
const mostWords = 24

export type Asked = {
  readonly words: readonly AskedWord[]
  /** In how many articles each word stands that stands in any. */
  readonly counts: ReadonlyMap<string, number>
}

type Unweighted = Omit<AskedWord, 'rarity'>

/** The words of a question, with those of the same meaning, and how rare each is among the articles in force. */
export async function askedWords(
  pool: Pool,
  text: string,
  { segment, synonyms }: { readonly segment: Segment; readonly synonyms: Synonyms },
): Promise<Asked> {
  const said = searchWords(text, segment)
  const words = [
    ...said.map((word) => ({ word, asked: word, weight: word.length === 1 ? oneCharacter : 1 })),
    ...synonyms.filter(({ word }) => text.includes(word)).flatMap((one) => alike(one, said, segment)),
  ]
  const { rows } = await pool.query<{ word: string; articles: number }>({
    name: 'article-words',
    text: 'select word, articles from intake.article_words where word = any($1) and articles > 0',
    values: [['', ...new Set(words.map(({ word }) => word))]],
  })
  const counts = new Map(rows.map(({ word, articles }) => [word, articles]))
  const all = counts.get('') ?? 0
  const weighed = words.map((one) => ({ ...one, rarity: rarityOf(counts.get(one.word) ?? 0, all) }))
  return { words: rarest(weighed), counts }
}

/** The words that a synonym of something said adds; they stand for the first word of what was said. */
function alike({ word, means }: Synonyms[number], said: readonly string[], segment: Segment): readonly Unweighted[] {
  const asked = said.includes(word) ? word : (searchWords(word, segment).find((part) => said.includes(part)) ?? word)
  return means
    .flatMap((other) => searchWords(other, segment).filter((part) => part.length > 1))
    .map((part) => ({ word: part, asked, weight: sameMeaning }))
}

/** Single characters and frequent words say little; of a long text they are left out first. */
function rarest(words: readonly AskedWord[]): readonly AskedWord[] {
  const asked = words.filter(({ word, asked: of }) => word === of)
  if (asked.length <= mostWords) return words
  const kept = new Set(
    asked
      .toSorted((one, other) => other.rarity * other.word.length - one.rarity * one.word.length)
      .slice(0, mostWords)
      .map(({ word }) => word),
  )
  return words.filter(({ asked: of }) => kept.has(of))
}
