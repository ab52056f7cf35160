import { randomUUID } from 'node:crypto'
import { DatabaseError, type Pool } from 'pg'
import type { Instant, Moment } from '#foundations/calendar/moment.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import type { Seat } from './posts.ts'

/** Who changed something about a person, and when. */
export type By = { readonly actor: ActorRef; readonly at: Moment }

type Change = { readonly by: By; readonly person: string; readonly what: object }

/** Makes the changes and notes them in one statement; whether the first of them met a row. */
async function change(pool: Pool, { by, person, what }: Change, steps: readonly string[], values: unknown[]) {
  const noted = [new Date(by.at), JSON.stringify(by.actor), person, JSON.stringify(what)]
  const [at, actor, whom, content] = noted.map((_, index) => `$${values.length + index + 1}`)
  const parts = steps.map((step, index) => `step_${index} as (${step} returning 1)`)
  const { rows } = await pool.query<{ met: boolean }>(
    `with ${parts.join(', ')},
      noted as (insert into identity.changes (at, actor, person, what)
        select ${at}::timestamptz, ${actor}::jsonb, ${whom}::uuid, ${content}::jsonb where exists (select from step_0))
     select exists (select from step_0) as met`,
    [...values, ...noted],
  )
  return rows[0]?.met === true
}

export type NewPerson = {
  readonly userName: string
  readonly name: string
  readonly passwordHash: string
  readonly mustChange: boolean
  readonly seat: Seat
}

const insertPost = (person: string, first: number) =>
  `insert into identity.posts (id, person, role, unit, area, line, valid_from)
   values ($${first}, ${person}, $${first + 1}, $${first + 2}, $${first + 3}, $${first + 4}, $${first + 5})`

function postValues({ role, unit, area, line }: Seat, at: Moment): unknown[] {
  return [randomUUID(), role, unit, area, line ?? null, new Date(at)]
}

/** Adds a person with a first post; answers their id, or undefined when the user name is taken. */
export async function addPerson(pool: Pool, by: By, person: NewPerson): Promise<string | undefined> {
  const { userName, name, passwordHash, mustChange, seat } = person
  const id = randomUUID()
  const insert = `insert into identity.people (id, user_name, display_name, password_hash, must_change, created_at)
    values ($1, $2, $3, $4, $5, $6)`
  const values = [id, userName, name, passwordHash, mustChange, new Date(by.at), ...postValues(seat, by.at)]
  try {
    await change(pool, { by, person: id, what: { added: userName, seat } }, [insert, insertPost('$1', 7)], values)
    return id
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === 'people_user_name_key') return undefined
    throw error
  }
}

/** Gives an open person another post; false when there is no such person. */
export function addPost(pool: Pool, by: By, person: string, seat: Seat): Promise<boolean> {
  const insert = `insert into identity.posts (id, person, role, unit, area, line, valid_from)
    select $2, id, $3, $4, $5, $6, $7 from identity.people where id = $1 and closed_at is null`
  return change(pool, { by, person, what: { given: seat } }, [insert], [person, ...postValues(seat, by.at)])
}

/** Ends a post now; false when the person holds no such post. */
export function endPost(pool: Pool, by: By, person: string, post: string): Promise<boolean> {
  const end = `update identity.posts set valid_until = $3
    where id = $2 and person = $1 and (valid_until is null or valid_until > $3)`
  return change(pool, { by, person, what: { ended: post } }, [end], [person, post, new Date(by.at)])
}

/** Closes an account: its sessions and tokens end with it. False when it is unknown or closed already. */
export function closePerson(pool: Pool, by: By, person: string): Promise<boolean> {
  const steps = [
    'update identity.people set closed_at = $2 where id = $1 and closed_at is null',
    'delete from identity.sessions where person = $1',
    'delete from identity.api_tokens where person = $1',
  ]
  return change(pool, { by, person, what: { closed: true } }, steps, [person, new Date(by.at)])
}

/** Sets a password; false when there is no such person. */
export function setPassword(
  pool: Pool,
  by: By,
  person: string,
  next: { readonly hash: string; readonly mustChange: boolean },
): Promise<boolean> {
  const set = 'update identity.people set password_hash = $2, must_change = $3 where id = $1 and closed_at is null'
  return change(pool, { by, person, what: { passwordSet: true } }, [set], [person, next.hash, next.mustChange])
}

export type PersonRow = {
  readonly id: string
  readonly userName: string
  readonly name: string
  readonly passwordHash: string
  readonly mustChange: boolean
  readonly closedAt: Instant | null
}

export const personColumns = `person.id, person.user_name as "userName", person.display_name as name,
  person.password_hash as "passwordHash", person.must_change as "mustChange", person.closed_at as "closedAt"`

/** The account of a user name, closed or not. */
export function findPerson(pool: Pool, userName: string): Promise<PersonRow | undefined> {
  return findBy(pool, 'user_name', userName)
}

/** The account of a person's id, closed or not. */
export function findPersonById(pool: Pool, id: string): Promise<PersonRow | undefined> {
  return findBy(pool, 'id', id)
}

async function findBy(pool: Pool, column: 'id' | 'user_name', value: string): Promise<PersonRow | undefined> {
  const text = `select ${personColumns} from identity.people person where ${column} = $1`
  return (await pool.query<PersonRow>(text, [value])).rows[0]
}

const administrators = `from identity.posts post join identity.people person on person.id = post.person
  where post.role = 'administrator' and person.closed_at is null and not person.is_demo
    and (post.valid_until is null or post.valid_until > $1)`

/** Whether somebody of a real installation may act as its administrator. */
export async function hasAdministrator(pool: Pool, at: Moment): Promise<boolean> {
  return (await pool.query(`select ${administrators} limit 1`, [new Date(at)])).rowCount === 1
}

/** Whether nobody would be left to administer without this person, or without this post. */
export async function isLastAdministrator(pool: Pool, at: Moment, id: string): Promise<boolean> {
  const { rows } = await pool.query<{ last: boolean }>(
    `select bool_or($2 in (person.id, post.id)) and not bool_or($2 not in (person.id, post.id)) as last ${administrators}`,
    [new Date(at), id],
  )
  return rows[0]?.last === true
}
