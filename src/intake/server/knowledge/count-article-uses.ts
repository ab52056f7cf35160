import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Schedule } from '#platform/stage-door.ts'

const day = 86_400_000

/** Counts every quarter of an hour how often each article was used of late; search and the editors' list read the count. */
export const countArticleUses: Schedule = {
  name: 'intake/count-article-uses',
  cron: '*/15 * * * *',
  run: async ({ pool, cityAt, now }) => {
    const { usageDays } = cityAt(now()).rulebook.knowledge
    await pool.query(
      `with counted as (
         select article, count(*)::integer as uses from intake.article_uses where answered >= $1 group by article)
       update intake.articles known set uses = coalesce(counted.uses, 0)
       from intake.articles listed left join counted using (article)
       where known.article = listed.article and known.uses <> coalesce(counted.uses, 0)`,
      [instantOf((now() - usageDays * day) as Moment)],
    )
  },
}
