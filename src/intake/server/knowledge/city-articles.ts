import { dateOf } from '#foundations/calendar/local-time.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { Platform } from '#platform/platform.ts'
import type { ArticleContent } from '../../article.ts'
import { changeArticles } from './article-store.ts'

type Delivered = { readonly article: string; readonly content: ArticleContent; readonly version: number }

/**
 * Publishes the articles that the city's files deliver: new ones, and changed ones whose newest version came from the files as
 * well. What people wrote since stays. An article that may not be published waits in review. [INTAKE-07]
 */
export async function takeCityArticles(platform: Platform): Promise<number> {
  const { rows } = await platform.pool.query<{ waiting: boolean }>(`select exists (${delivered}) as waiting`)
  if (rows[0]?.waiting !== true) return 0
  return changeArticles(platform, async (store, client) => {
    const articles = (await client.query<Delivered>(delivered)).rows
    const by = { actor: systemActor, at: platform.now() }
    for (const { article, content, version } of articles) {
      const written = await store.write({ article, content, replaces: version, ...by })
      if (!written.accepted) throw new Error(`The city's article ${article} was refused: ${written.reason}`)
      await store.step({ article, step: 'submit', note: '', ...by })
      if ((content.validTo ?? '') >= dateOf(by.at)) await store.step({ article, step: 'publish', note: '', ...by })
    }
    return articles.length
  })
}

const delivered = `select city.article, city.content, coalesce(own.version, 0) as version
  from reference.articles city left join intake.articles own using (article)
    left join intake.article_versions newest on newest.article = own.article and newest.version = own.version
  where own.article is null or (newest.content <> city.content and newest.actor->>'role' = 'system')`
