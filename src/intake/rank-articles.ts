import { isWithin, type PlaceCode } from '#foundations/places/place.ts'

/** A word that is asked for: how much it counts (1 as asked, less for one that means the same) and how rare it is. */
export type AskedWord = {
  readonly word: string
  readonly weight: number
  readonly rarity: number
  /** The word of the question this one stands for; itself where it was asked. */
  readonly asked: string
}

export type Question = {
  /** As it is read: half-width, simplified, lower case. */
  readonly text: string
  readonly words: readonly AskedWord[]
  readonly category?: string
  readonly place?: PlaceCode
}

/** An article that may fit, its texts read like the question's. */
export type Candidate = {
  readonly article: string
  readonly title: string
  readonly questions: string
  readonly body: string
  readonly categories: readonly string[]
  readonly region: string | null
  readonly uses: number
}

export type Ranked<Article extends Candidate> = {
  readonly article: Article
  readonly score: number
  /** How much the words weigh by their rarity of which the article speaks. */
  readonly spoken: number
  /** The same as a share of all that was asked. */
  readonly share: number
}

/** How much one place in a field counts, and how long the field usually is, in characters. */
const fields = {
  title: { weight: 3, length: 12 },
  questions: { weight: 2.5, length: 60 },
  body: { weight: 1, length: 150 },
} as const
type Field = keyof typeof fields

const saturation = 1.2
const lengthEffect = 0.5

/**
 * How rare a word is that stands in `articles` of `all` articles: 0 and up, the larger the rarer (BM25's inverse document
 * frequency).
 */
export function rarityOf(articles: number, all: number): number {
  return Math.log(1 + (all - articles + 0.5) / (articles + 0.5))
}

/**
 * The articles in the order in which they answer the question: BM25 over title, questions and body (Robertson and Zaragoza
 * 2009, with field weights), raised by the question standing there as a whole, by the category of the demand in hand and by
 * use, lowered where it holds for another place. Ties stand by id.
 */
export function rankArticles<Article extends Candidate>(
  question: Question,
  candidates: readonly Article[],
): readonly Ranked<Article>[] {
  const asked = rarityByAsked(question.words)
  const all = [...asked.values()].reduce((sum, rarity) => sum + rarity, 0)
  return candidates
    .map((article) => {
      const spoken = spokenOf(question, article, asked)
      return { article, score: scoreOf(question, article), spoken, share: all === 0 ? 0 : spoken / all }
    })
    .toSorted((one, other) => other.score - one.score || (one.article.article < other.article.article ? -1 : 1))
}

function scoreOf(question: Question, article: Candidate): number {
  const best = new Map<string, number>()
  for (const { word, weight, rarity, asked } of question.words) {
    const often = oftenIn(article, word)
    const value = (weight * rarity * often) / (saturation + often)
    best.set(asked, Math.max(best.get(asked) ?? 0, value))
  }
  const words = [...best.values()].reduce((sum, value) => sum + value, 0)
  return (words + wholeIn(question.text, article)) * circumstance(question, article)
}

/** How often a word stands in the article, places in title and questions counting more and long fields less. */
function oftenIn(article: Candidate, word: string): number {
  let sum = 0
  for (const field of Object.keys(fields) as Field[]) {
    const text = article[field]
    const { weight, length } = fields[field]
    const times = timesIn(text, word)
    if (times > 0) sum += (weight * times) / (1 - lengthEffect + lengthEffect * Math.max(1, text.length / length))
  }
  return sum
}

function timesIn(text: string, word: string): number {
  let times = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times += 1
  return times
}

/** From this length on a question that stands in an article as a whole is more than a word. */
const shortestWhole = 3
const longestWhole = 60

function wholeIn(text: string, { title, questions, body }: Candidate): number {
  if (text.length < shortestWhole || text.length > longestWhole) return title.startsWith(text) && text !== '' ? 2 : 0
  if (title.startsWith(text)) return 6
  if (title.includes(text) || questions.includes(text)) return 4
  return body.includes(text) ? 2 : 0
}

function circumstance({ category, place }: Question, { categories, region, uses }: Candidate): number {
  const fits = category !== undefined && categories.includes(category) ? 2 : 1
  const elsewhere = region !== null && place !== undefined && !isWithin(place, region as PlaceCode) ? 0.5 : 1
  return fits * elsewhere * (1 + 0.03 * Math.log1p(uses))
}

function rarityByAsked(words: readonly AskedWord[]): ReadonlyMap<string, number> {
  return new Map(words.filter(({ word, asked }) => word === asked).map(({ asked, rarity }) => [asked, rarity]))
}

function spokenOf({ words }: Question, article: Candidate, asked: ReadonlyMap<string, number>): number {
  const spoken = new Map<string, number>()
  for (const { word, weight, asked: of } of words) {
    const speaks = article.title.includes(word) || article.questions.includes(word) || article.body.includes(word)
    if (speaks) spoken.set(of, Math.max(spoken.get(of) ?? 0, weight))
  }
  return [...spoken].reduce((sum, [of, weight]) => sum + weight * (asked.get(of) ?? 0), 0)
}
