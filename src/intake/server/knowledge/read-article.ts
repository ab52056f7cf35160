import type { Pool } from 'pg'
import type { ArticleFile } from '../../article-api.ts'
import { feedbackColumns } from './feedback.ts'

/** The columns of an article's line, as the API names them. */
export const articleColumns = `a.article, a.title, a.state, a.version, a.published, a.unit, a.line, a.categories, a.region,
  a.begins::text as begins, a.ends::text as ends, a.changed, a.uses, a.open_feedback as "openFeedback"`

/** An article's file; of the version asked for, or else the one in force, or else the newest. Undefined where there is none. */
export async function findArticleFile(pool: Pool, article: string, version?: number): Promise<ArticleFile | undefined> {
  const { rows } = await pool.query<Omit<ArticleFile, 'feedback' | 'versions' | 'steps' | 'related'>>(
    `select ${articleColumns}, v.version as shown, v.content from intake.articles a
     join intake.article_versions v on v.article = a.article and v.version = coalesce($2::integer, a.published, a.version)
     where a.article = $1`,
    [article, version ?? null],
  )
  const [line] = rows
  if (line === undefined) return undefined
  const [versions, steps, feedback, related] = await Promise.all([
    pool.query<ArticleFile['versions'][number]>(versionsOf, [article]),
    pool.query<ArticleFile['steps'][number]>(stepsOf, [article]),
    pool.query<ArticleFile['feedback'][number]>(
      `select ${feedbackColumns} from intake.article_feedback f join intake.articles a using (article)
       where f.article = $1 order by f.at desc limit 50`,
      [article],
    ),
    pool.query<ArticleFile['related'][number]>(relatedTo, [article, line.categories]),
  ])
  return { ...line, versions: versions.rows, steps: steps.rows, feedback: feedback.rows, related: related.rows }
}

const versionsOf =
  'select version, at, actor as by from intake.article_versions where article = $1 order by version desc limit 200'
const stepsOf = `select version, at, actor as by, step, note from intake.article_steps
  where article = $1 order by position desc limit 200`
const relatedTo = `select article, title from intake.articles
  where categories && $2 and article <> $1 and published is not null order by uses desc, article limit 5`
