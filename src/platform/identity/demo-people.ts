import type { Pool } from 'pg'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Platform } from '../platform.ts'
import { type DemoFile, demoId, readDemoFile } from './demo-file.ts'
import { hashPassword } from './passwords.ts'
import { type HeldPost, inForce, type PostRow, postColumns, postOf, type Seat, seatIn } from './posts.ts'

/** Demo people hold their posts since before the city's history begins. */
const since = new Date('2019-01-01T00:00:00+08:00')

const insertPeople = `
  insert into identity.people (id, user_name, display_name, password_hash, is_demo, created_at)
  select id, user_name, name, $2, true, $3
  from json_to_recordset($1) as row (id uuid, user_name text, name text)
  on conflict (user_name) do update set display_name = excluded.display_name, password_hash = excluded.password_hash
    where people.is_demo`

/** Not for somebody real who has the same user name. */
const insertPosts = `
  insert into identity.posts (id, person, role, unit, area, line, valid_from)
  select row.id, row.person, row.role, row.unit, row.area, row.line, $2
  from json_to_recordset($1) as row (id uuid, person uuid, role text, unit text, area text, line text)
  join identity.people person on person.id = row.person and person.is_demo
  on conflict (id) do nothing`

/**
 * Makes the people of the demo city's file, who all share its password; those who exist stay. Answers the file's people, to
 * be printed. Throws on a person at a unit or place the city does not have.
 */
export async function createDemoPeople({ config, pool, now, cityAt }: Platform): Promise<DemoFile> {
  const file = await readDemoFile(config.cityFolder)
  const seated = file.people.map((person) => {
    const { seat, problems } = seatIn(cityAt(now()), person)
    if (problems) throw new Error(`The demo person ${person.userName} fits nowhere: ${problems[0]?.problem}`)
    return { ...person, seat, id: demoId('person', person.userName) }
  })
  const people = seated.map(({ id, userName, name }) => ({ id, user_name: userName, name }))
  await pool.query(insertPeople, [JSON.stringify(people), await hashPassword(file.password), since])
  await pool.query(insertPosts, [JSON.stringify(seated.map(postRow)), since])
  return file
}

function postRow({ id, userName, seat }: { id: string; userName: string; seat: Seat }) {
  const { role, unit, area, line } = seat
  return { id: demoId('post', userName, role, unit, area, line ?? ''), person: id, role, unit, area, line }
}

type DemoRow = PostRow & { readonly userName: string; readonly key: string }

export type DemoPost = { readonly userName: string; readonly key: string; readonly post: HeldPost }

const ofDemo = `select ${postColumns}, person.user_name as "userName", person.user_name || ' ' || post.id as key
  from identity.posts post join identity.people person on person.id = post.person
  where person.is_demo and ${inForce('$1', 'true')}`

/** The demo people's posts in order of user names, after the key of the last one seen. */
export async function listDemoPosts(
  pool: Pool,
  at: Moment,
  page: { readonly after: string; readonly limit: number },
): Promise<readonly DemoPost[]> {
  const { rows } = await pool.query<DemoRow>(
    `select * from (${ofDemo}) found where key collate "C" > $2 order by key collate "C" limit $3`,
    [new Date(at), page.after, page.limit],
  )
  return rows.map((row) => ({ userName: row.userName, key: row.key, post: postOf(row) }))
}

/** A post of the demo city that somebody of it holds. */
export async function findDemoPost(pool: Pool, at: Moment, post: string): Promise<HeldPost | undefined> {
  const { rows } = await pool.query<DemoRow>(`${ofDemo} and post.id = $2`, [new Date(at), post])
  return rows[0] === undefined ? undefined : postOf(rows[0])
}
