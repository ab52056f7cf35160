import type { PoolClient } from 'pg'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import type { ArticleContent, ArticleState } from '../../article.ts'
import {
  type ArticleRefused,
  type ArticleStanding,
  type ArticleStep,
  type Editor,
  stepArticle,
  writeArticle,
} from '../../article-steps.ts'
import { indexArticles } from './index-articles.ts'

/** Whoever changes the knowledge base holds this lock of the transaction, so that changes come one after the other. */
const knowledgeLock = 0x6b6e6f77

/** Who changes the knowledge base, and when. */
export type Change = { readonly actor: Actor; readonly at: Moment }

export type Writing = Change & {
  readonly article: string
  readonly content: ArticleContent
  /** The newest version the writer saw; 0 for a new article. */
  readonly replaces: number
}

export type Stepping = Change & { readonly article: string; readonly step: ArticleStep; readonly note: string }

/** One transaction in which articles change. */
export class ArticleStore {
  readonly #client: PoolClient
  readonly #platform: Platform

  constructor(client: PoolClient, platform: Platform) {
    this.#client = client
    this.#platform = platform
  }

  async findStanding(article: string): Promise<ArticleStanding | undefined> {
    const { rows } = await this.#client.query<ArticleStanding>(
      'select version, state, author, published, unit from intake.articles where article = $1',
      [article],
    )
    return rows[0]
  }

  async getContent(article: string, version: number): Promise<ArticleContent> {
    const { rows } = await this.#client.query<{ content: ArticleContent }>(
      'select content from intake.article_versions where article = $1 and version = $2',
      [article, version],
    )
    if (rows[0] === undefined)
      throw new Error(`Article ${article} has no version ${version}; its versions were altered`)
    return rows[0].content
  }

  /** Keeps a new version as a draft. [INTAKE-07] */
  async write({
    article,
    content,
    replaces,
    actor,
    at,
  }: Writing): Promise<Decision<{ version: number }, ArticleRefused>> {
    const { bodyLimit } = this.#platform.cityAt(at).rulebook.knowledge
    const standing = await this.findStanding(article)
    const decision = writeArticle(standing, { content, editor: editorOf(actor), bodyLimit }, replaces)
    for (const { version } of decision.accepted ? decision.facts : []) {
      await this.#client.query(putArticle, [
        ...[article, version, actor.person, content.title, content.unit ?? null, content.line ?? null],
        ...[content.categories, content.region ?? null, content.validFrom ?? null, content.validTo ?? null],
        instantOf(at),
      ])
      await this.#client.query(
        'insert into intake.article_versions (article, version, at, actor, content) values ($1, $2, $3, $4, $5)',
        [article, version, instantOf(at), JSON.stringify(refOf(actor)), JSON.stringify(content)],
      )
      await this.#journal({ article, version, step: 'write', note: '', actor, at })
    }
    return decision
  }

  /** Takes an article a step on; undefined where there is none. [INTAKE-07] */
  async step({
    article,
    step,
    note,
    actor,
    at,
  }: Stepping): Promise<Decision<{ state: ArticleState }, ArticleRefused> | undefined> {
    const standing = await this.findStanding(article)
    if (standing === undefined) return undefined
    const content = await this.getContent(article, standing.version)
    const decision = stepArticle(standing, { step, editor: editorOf(actor), content, note, today: dateOf(at) })
    for (const { state } of decision.accepted ? decision.facts : []) {
      const published = {
        publish: standing.version,
        withdraw: null,
        submit: standing.published,
        return: standing.published,
      }
      await this.#client.query(
        'update intake.articles set state = $2, published = $3, changed = $4 where article = $1',
        [article, state, published[step], instantOf(at)],
      )
      await this.#journal({ article, version: standing.version, step, note, actor, at })
      const city = this.#platform.cityAt(at)
      if (step === 'publish')
        await indexArticles(this.#client, city, { inForce: [{ article, version: standing.version, content }] })
      if (step === 'withdraw') await indexArticles(this.#client, city, { inForce: [], gone: [article] })
    }
    return decision
  }

  async #journal(done: Change & { article: string; version: number; step: string; note: string }): Promise<void> {
    await this.#client.query(
      'insert into intake.article_steps (article, version, at, actor, step, note) values ($1, $2, $3, $4, $5, $6)',
      [done.article, done.version, instantOf(done.at), JSON.stringify(refOf(done.actor)), done.step, done.note],
    )
  }
}

const putArticle = `insert into intake.articles
    (article, version, state, author, title, unit, line, categories, region, begins, ends, changed)
  values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (article) do update set version = excluded.version, state = excluded.state, author = excluded.author,
    title = excluded.title, unit = excluded.unit, line = excluded.line, categories = excluded.categories,
    region = excluded.region, begins = excluded.begins, ends = excluded.ends, changed = excluded.changed`

function editorOf({ person, role, unit }: Actor): Editor {
  return { person, role, unit }
}

/** Changes the knowledge base in one transaction, after all changes before it: all of it is kept, or nothing when it throws. */
export function changeArticles<Result>(
  platform: Platform,
  work: (store: ArticleStore, client: PoolClient) => Promise<Result>,
): Promise<Result> {
  return inTransaction(platform.pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [knowledgeLock])
    return work(new ArticleStore(client, platform), client)
  })
}
