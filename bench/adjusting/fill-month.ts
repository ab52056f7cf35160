import type { Pool } from 'pg'
import { instantOf } from '../../src/foundations/calendar/moment.ts'
import type { Period } from '../../src/foundations/three-rates/period.ts'

/**
 * Streets differ in size by the square of a uniform number, in their demands by where they begin in the list of categories, and in how
 * they do by their place; categories differ in how hard they are, and each has its level and mostly its kind. Seeds are the row numbers.
 */
const fill = `
  with streets as (
    select array_agg(code order by code) as codes, count(*) as many from reference.units where kind = 'street'
  ), leaves as (
    select array_agg(code order by code) as leaf, array_agg(level order by code) as levels, count(*) as kinds from reference.categories
  ), drawn as (
    select n, codes, many, leaf, levels, kinds, (hashtext('a' || n) & 1048575) / 1048576.0 as a, (hashtext('b' || n) & 1048575) / 1048576.0 as b,
      (hashtext('c' || n) & 1048575) / 1048576.0 as c,
      1 + floor(many * power((hashtext('d' || n) & 1048575) / 1048576.0, 2))::int as place,
      power((hashtext('e' || n) & 1048575) / 1048576.0, 3) as far, (hashtext('f' || n) & 1048575) as f
    from generate_series(1, $3::int) as n, streets, leaves
  ), set as (
    select *, (floor(far * kinds)::int + place * 7) % kinds as which from drawn
  )
  insert into appraise.ratings (ticket, number, title, lead, place, category, level, kind, channel, requester, created, closed, round,
    rated, valid, contacted, solved, satisfied, excluded)
  select gen_random_uuid(), 'bench-' || n, '暖气不热', codes[place], replace(codes[place], 'street-', ''), leaf[1 + which],
    levels[1 + which], (array['complaint', 'help'])[1 + (which + f % 10 / 9) % 2],
    (array['phone', 'phone', 'phone', 'phone', 'wechat', 'wechat', 'app', 'web'])[1 + f / 10 % 8],
    case when f / 80 % 12 = 0 then 'firm' else 'citizen' end,
    $1::timestamptz + ($2::timestamptz - $1::timestamptz) * ((n - 0.5) / $3::int), $1::timestamptz, 1, $1::timestamptz,
    c < 0.85, a < 0.97,
    case when a < 0.5 + 0.3 * which / kinds + 0.1 * place / many then 'solved' when a < 0.93 then 'partly' else 'unsolved' end,
    case when b < 0.5 + 0.3 * which / kinds + 0.1 * place / many then 'satisfied' when b < 0.9 then 'basically' else 'unsatisfied' end,
    c < 0.03
  from set`

/** Puts so many rated tickets of all streets, and of demands of all kinds, into the period. */
export async function fillMonth(owner: Pool, { from, to }: Period, count: number): Promise<void> {
  await owner.query('set synchronous_commit = off')
  await owner.query('set statement_timeout = 0')
  await owner.query('alter table appraise.ratings disable trigger user')
  await owner.query(fill, [instantOf(from), instantOf(to), count])
  await owner.query('alter table appraise.ratings enable trigger user')
}
