import type { Pool } from 'pg'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { type Instant, instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { type PlaceCode, streetOf } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { circumstanceOf } from '../circumstance-of.ts'
import type { HandledOften } from '../disagreements.ts'
import type { Matter } from '../line-rank.ts'
import type { Handled } from '../past-handling.ts'

const msPerDay = 86_400_000

/** When the past begins that counts, so many days back. */
export function pastBegins(now: Moment, { rulebook }: Pick<City, 'rulebook'>): Moment {
  return (now - rulebook.dispatch.learning.days * msPerDay) as Moment
}

type HandledRow = Matter & { readonly requester: string; readonly lead: UnitCode; readonly resolved: Instant }

/** What was seen through since that moment, the last `most` tickets of it. */
export async function readHandled(pool: Pool, since: Moment, most: number, city: City): Promise<readonly Handled[]> {
  const { rows } = await pool.query<HandledRow>(
    `select kind, category, place, requester, lead, resolved from dispatch.handled
     where resolved >= $1 and category is not null and place is not null order by resolved desc, ticket limit $2`,
    [instantOf(since), most],
  )
  return rows
    .map((row) => ({
      ...circumstanceOf(row, row.requester, dateOf(momentOf(row.resolved)), city),
      unit: row.lead,
    }))
    .toReversed()
}

/** A unit and how many tickets alike it saw through. */
export type Share = { readonly lead: string; readonly times: number }

/** Who saw through what was filed under the same category on the same street since that moment. */
export async function countAlike(pool: Pool, { category, place }: Matter, since: Moment): Promise<readonly Share[]> {
  const { rows } = await pool.query<Share>({
    name: 'handled-alike',
    text: `select lead, count(*) as times from dispatch.handled
           where resolved is not null and category = $1 and place like $2 and resolved >= $3 group by lead`,
    values: [category, `${streetOf(place) ?? place}%`, instantOf(since)],
  })
  return rows
}

/** How often who saw what through where, street by street, with the last ticket that shows it. */
export type HandledGroup = HandledOften & {
  readonly ticket: string
  readonly number: string
  readonly lastResolved: Instant
}

/** Everything seen through since that moment, by kind, category, street and unit. */
export async function readGroups(pool: Pool, since: Moment): Promise<readonly HandledGroup[]> {
  type Row = Matter & Omit<HandledGroup, 'matter'> & { readonly place: PlaceCode }
  const { rows } = await pool.query<Row>(
    `select kind, category, left(place, 9) as place, lead, count(*) as times,
       (array_agg(ticket order by resolved desc))[1] as ticket,
       (array_agg(number order by resolved desc))[1] as number, max(resolved) as "lastResolved"
     from dispatch.handled where resolved >= $1 and category is not null and length(place) >= 9
     group by kind, category, left(place, 9), lead`,
    [instantOf(since)],
  )
  return rows.map(({ kind, category, place, ...rest }) => ({ matter: { kind, category, place }, ...rest }))
}
