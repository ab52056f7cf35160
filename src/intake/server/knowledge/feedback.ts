import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import { refOf } from '#foundations/journal/envelope.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { Platform } from '#platform/platform.ts'
import type { FeedbackRow } from '../../article-api.ts'
import { type Change, changeArticles } from './article-store.ts'

/** The columns of a feedback `f` about an article `a`, as the API names them. */
export const feedbackColumns = `f.feedback, f.article, a.title, f.version, f.at, f.actor->>'name' as by, f.verdict, f.note,
  (f.closed_at is null and f.verdict <> 'useful') as "isOpen"`

/** What staff say against articles and no editor has dealt with, the oldest first. */
export async function listOpenFeedback(pool: Pool): Promise<FeedbackRow[]> {
  const { rows } = await pool.query<FeedbackRow>(
    `select ${feedbackColumns} from intake.article_feedback f join intake.articles a using (article)
     where f.closed_at is null and f.verdict <> 'useful' order by f.at limit 200`,
  )
  return rows
}

type Said = Change & {
  readonly article: string
  readonly version: number
  readonly verdict: string
  readonly note: string
}

/** Keeps what somebody says of an article, without personal numbers; undefined where there is no such version. */
export function keepFeedback(platform: Platform, { article, version, verdict, note, actor, at }: Said) {
  const feedback = randomUUID()
  return changeArticles(platform, async (_, client) => {
    const known = await client.query('select from intake.article_versions where article = $1 and version = $2', [
      article,
      version,
    ])
    if (known.rowCount === 0) return undefined
    await client.query(
      `insert into intake.article_feedback (feedback, article, version, at, actor, verdict, note)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        feedback,
        article,
        version,
        instantOf(at),
        JSON.stringify(refOf(actor)),
        verdict,
        liftPersonalNumbers(note).text,
      ],
    )
    await client.query(countOpen, [article])
    return feedback
  })
}

type Closing = Change & { readonly article: string; readonly feedback: string }

/** Closes a feedback; false where it is not open. */
export function closeFeedback(platform: Platform, { article, feedback, actor, at }: Closing): Promise<boolean> {
  return changeArticles(platform, async (_, client) => {
    const closed = await client.query(
      `update intake.article_feedback set closed_at = $3, closed_by = $4
       where article = $1 and feedback = $2 and closed_at is null`,
      [article, feedback, instantOf(at), JSON.stringify(refOf(actor))],
    )
    await client.query(countOpen, [article])
    return closed.rowCount === 1
  })
}

const countOpen = `update intake.articles set open_feedback = (select count(*) from intake.article_feedback
    where article = $1 and closed_at is null and verdict <> 'useful') where article = $1`
