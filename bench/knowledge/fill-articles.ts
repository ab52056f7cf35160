import { indexArticles } from '../../src/intake/server/knowledge/index-articles.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { inTransaction } from '../../src/platform/postgres/transaction.ts'

type Random = () => number

const batch = 1_000
const tails = ['怎么办', '怎么办理', '找谁', '需要什么材料', '收费标准', '多久能办好', '的规定', '投诉怎么答']

export type Vocabulary = {
  readonly places: readonly string[]
  readonly matters: readonly string[]
  readonly sentences: readonly string[]
}

/** What generated articles and questions are made of: the city's streets, the words of its categories, its own articles' sentences. */
export async function vocabularyOf({ pool, cityAt, now }: Platform): Promise<Vocabulary> {
  const city = cityAt(now())
  const { rows } = await pool.query<{ body: string }>('select body from intake.article_index')
  return {
    places: city.places.all.filter(({ level }) => level === 'street').map(({ name }) => name),
    matters: [...city.categories.values()].flatMap(({ lexicon }) => lexicon),
    sentences: rows.flatMap(({ body }) => body.split(/(?<=[。；])/)),
  }
}

/** A question as somebody might ask it: a place, a matter, and what one wants to know. */
export function question(random: Random, { places, matters }: Vocabulary): string {
  return `${pick(random, places)}${pick(random, matters)}${pick(random, tails)}`
}

/** Puts so many generated articles into force. */
export async function fillArticles(
  platform: Platform,
  random: Random,
  known: Vocabulary,
  articles: number,
): Promise<void> {
  for (let from = 0; from < articles; from += batch) {
    const made = Array.from({ length: Math.min(batch, articles - from) }, (_, at) => ({
      article: `G-${from + at}`,
      version: 1,
      content: {
        title: question(random, known),
        questions: [question(random, known), question(random, known)],
        body: Array.from({ length: 4 }, () => pick(random, known.sentences)).join(''),
        categories: [],
        isPublic: true,
        validFrom: '2020-01-01',
        validTo: '2099-12-31',
      },
    }))
    await inTransaction(platform.pool, async (client) => {
      await client.query(insert, [JSON.stringify(made)])
      await indexArticles(client, platform.cityAt(platform.now()), { inForce: made })
    })
  }
}

const insert = `with made as (select * from jsonb_to_recordset($1) as row(article text, version integer, content jsonb)),
  kept as (
    insert into intake.articles (article, version, state, author, published, title, categories, changed)
    select article, version, 'published', 'bench', version, content->>'title', '{}', now() from made returning article)
  insert into intake.article_versions (article, version, at, actor, content)
  select article, version, now(), '{}', content from made`

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}
