import type { Pool } from 'pg'
import type { City } from '#foundations/rulebook/city.ts'
import type { Person } from '#foundations/units/api.ts'
import { type PersonRow, personColumns } from './people.ts'
import { describePost, type PostRow, postOf } from './posts.ts'

export type PeopleQuery = { readonly search?: string; readonly after?: string; readonly limit: number }

type Listed = PersonRow & { readonly posts: readonly PostRow[] }

const postList = `select coalesce(json_agg(json_build_object('id', post.id, 'person', post.person, 'name', person.display_name,
    'role', post.role, 'unit', post.unit, 'area', post.area, 'line', post.line) order by post.valid_from, post.id), '[]')
  from identity.posts post where post.person = person.id and post.valid_until is null`

/** People in order of their user names, with the posts they hold; a search finds parts of names. */
export async function listPeople(pool: Pool, { search, after, limit }: PeopleQuery) {
  const { rows } = await pool.query<Listed>(
    `select ${personColumns}, (${postList}) as posts from identity.people person
     where person.user_name collate "C" > $1
       and ($2::text is null or strpos(person.user_name, lower($2)) > 0 or strpos(person.display_name, $2) > 0)
     order by person.user_name collate "C" limit $3`,
    [after ?? '', search ?? null, limit + 1],
  )
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.userName ?? null) : null }
}

/** A person as the API tells of them: without the password's hash. */
export function describePerson({ id, userName, name, mustChange, closedAt, posts }: Listed, city: City): Person {
  const described = posts.map((post) => describePost(postOf(post), city))
  return { id, userName, name, mustChangePassword: mustChange, closedAt, posts: described }
}
