import type { Pool } from 'pg'
import { instantOf } from '../../src/foundations/calendar/moment.ts'
import type { Period } from '../../src/foundations/three-rates/period.ts'

/** Streets differ in size by the square of a uniform number, in how they do by their place in the list; seeds are the row numbers. */
const fill = `
  with streets as (
    select array_agg(code order by code) as codes, count(*) as many from reference.units where kind = 'street'
  ), drawn as (
    select n, codes, hashtext('a' || n)::bigint & 1048575 as a, hashtext('b' || n)::bigint & 1048575 as b,
      hashtext('c' || n)::bigint & 1048575 as c,
      1 + floor(many * power((hashtext('d' || n)::bigint & 1048575) / 1048576.0, 2))::int as place
    from generate_series(1, $3::int) as n, streets
  )
  insert into appraise.ratings (ticket, number, title, lead, place, category, level, channel, requester, created, closed, round, rated,
    valid, contacted, solved, satisfied, excluded, signed_in_time, closed_in_time)
  select gen_random_uuid(), 'bench-' || n, '暖气不热', codes[place], replace(codes[place], 'street-', ''), 'public.heat.cold', '24h',
    'phone', 'citizen', $1::timestamptz + ($2::timestamptz - $1::timestamptz) * ((n - 0.5) / $3::int), $1::timestamptz, 1, $1::timestamptz,
    c < 900000, a < 980000,
    case when a < 500000 + 1000 * place then 'solved' when a < 900000 then 'partly' else 'unsolved' end,
    case when a < 450000 + 1000 * place then 'satisfied' when a < 850000 then 'basically' else 'unsatisfied' end,
    c % 20 = 0, b < 1000000, c < 950000
  from drawn`

/** Puts so many rated tickets of all streets into the period. */
export async function fillRatings(owner: Pool, { from, to }: Period, count: number): Promise<void> {
  await owner.query('set synchronous_commit = off')
  await owner.query('set statement_timeout = 0')
  await owner.query(fill, [instantOf(from), instantOf(to), count])
}

/** Lets so many ratings change, one statement each as facts do. */
export async function touchRatings(owner: Pool, count: number): Promise<void> {
  const { rows } = await owner.query<{ ticket: string }>('select ticket from appraise.ratings limit $1', [count])
  for (const { ticket } of rows)
    await owner.query('update appraise.ratings set excluded = not excluded where ticket = $1', [ticket])
}
