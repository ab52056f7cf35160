import type { Pool } from 'pg'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { NewPost, PostAnswer } from '#foundations/units/api.ts'
import { type Post, type Role, roles } from '#foundations/units/post.ts'
import { isUnitCode, type UnitCode } from '#foundations/units/unit.ts'

/** A post with the name of whoever holds it. */
export type HeldPost = Post & { readonly name: string }

export type PostRow = {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly role: string
  readonly unit: UnitCode
  readonly area: PlaceCode
  readonly line: UnitCode | null
}

export const postColumns =
  'post.id, post.person, person.display_name as name, post.role, post.unit, post.area, post.line'

/** When a post may be acted at: it is in force, its holder is not closed, and demo people act in demos only. */
export function inForce(at: string, demo: string): string {
  return `post.valid_from <= ${at} and (post.valid_until is null or post.valid_until > ${at})
    and person.closed_at is null and (${demo} or not person.is_demo)`
}

/** Throws when the row names a role this version does not have. */
export function postOf({ id, person, name, role, unit, area, line }: PostRow): HeldPost {
  if (!isRole(role)) throw new Error(`Post ${id} has the unknown role "${role}"; end it and give a new one`)
  return { id, person, name, role, unit, scope: { area, ...(line === null ? {} : { line }) } }
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}

/** The posts a person may act at now, the longest held first. */
export async function listPosts(pool: Pool, person: string, at: Moment, demo: boolean): Promise<readonly HeldPost[]> {
  const { rows } = await pool.query<PostRow>(
    `select ${postColumns} from identity.posts post join identity.people person on person.id = post.person
     where post.person = $1 and ${inForce('$2', '$3::boolean')} order by post.valid_from, post.id`,
    [person, new Date(at), demo],
  )
  return rows.map(postOf)
}

/** Whoever acts at this post. */
export function actorAt({
  id,
  person,
  name,
  role,
  unit,
  scope,
}: HeldPost): Actor & { post: string; role: Role; unit: UnitCode } {
  return { person, name, post: id, role, unit, scope }
}

/** The post with the names of its unit and area, as the city has them now. */
export function describePost({ id, role, unit, scope }: Post, { units, places }: City): PostAnswer {
  return {
    id,
    role,
    unit,
    unitName: units.get(unit)?.name ?? unit,
    area: scope.area,
    areaName: places.find(scope.area)?.name ?? scope.area,
    ...(scope.line === undefined ? {} : { line: scope.line }),
  }
}

export type Seat = { readonly role: Role; readonly unit: UnitCode; readonly area: PlaceCode; readonly line?: UnitCode }

type Seating =
  | { readonly seat: Seat; readonly problems?: never }
  | { readonly seat?: never; readonly problems: readonly { readonly path: string; readonly problem: string }[] }

/** What is asked for as a post of this city, or the fields that name nothing in it. */
export function seatIn({ units, places }: City, { role, unit, area, line }: NewPost): Seating {
  const home = isUnitCode(unit) ? units.get(unit) : undefined
  const place = places.find(area ?? home?.area ?? '')
  const isLine = line === undefined || (isUnitCode(line) && units.has(line))
  if (home !== undefined && place !== undefined && isLine)
    return {
      seat: { role, unit: home.code, area: place.code, ...(line === undefined ? {} : { line: line as UnitCode }) },
    }
  const known = [
    ['unit', home !== undefined, 'The city has no such unit'],
    ['area', place !== undefined || area === undefined, 'The city has no such place'],
    ['line', isLine, 'The city has no such unit'],
  ] as const
  return { problems: known.flatMap(([field, fits, problem]) => (fits ? [] : [{ path: `/body/${field}`, problem }])) }
}
