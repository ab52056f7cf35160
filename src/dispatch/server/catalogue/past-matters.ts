import type { Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { PastMatter } from '../../dry-run.ts'
import type { Matter } from '../../line-rank.ts'

type MatterRow = Required<Matter> & { readonly tickets: number; readonly sample: string }

/** The demands received since that moment, those alike together, each with one ticket as `id number`. Lines go down to streets. */
export async function readPastMatters(pool: Pool, since: Moment): Promise<readonly PastMatter[]> {
  const { rows } = await pool.query<MatterRow>(
    `select kind, category, left(place, 9) as place, requester, channel, level,
       count(*) as tickets, min(ticket::text || ' ' || number) as sample
     from dispatch.matters where received >= $1 and category is not null and place is not null
     group by 1, 2, 3, 4, 5, 6`,
    [instantOf(since)],
  )
  return rows.map(({ tickets, sample, ...matter }) => ({ matter, tickets, samples: [sample] }))
}
