import { Check } from 'typebox/value'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import { NewPassword, type NewPost, UserName } from '#foundations/units/api.ts'
import type { Platform } from '../platform.ts'
import { hashPassword, newPassword } from './passwords.ts'
import { addPerson, addPost, type By, closePerson, findPerson, type PersonRow, setPassword } from './people.ts'
import { listPosts, type Seat, seatIn } from './posts.ts'
import { endSessionsOf, issueApiToken } from './sessions.ts'

/** Whoever sits at the server's own terminal. */
const terminal: ActorRef = { person: 'terminal', name: 'jiesu user', role: 'system' }

function byTerminal({ now }: Platform): By {
  return { actor: terminal, at: now() }
}

/** Adds a person with a first post. Answers the password when it was made here. Throws with the remedy when it cannot be. */
export async function addUser(
  platform: Platform,
  asked: { readonly userName: string; readonly name: string; readonly post: NewPost; readonly password?: string },
) {
  const { userName, name, post } = asked
  if (!Check(UserName, userName))
    throw new Error(`"${userName}" is no user name; use 2 to 64 of a-z, 0-9, dot, hyphen and underscore`)
  const seat = getSeat(platform, post)
  const password = checked(asked.password) ?? newPassword()
  const person = { userName, name, passwordHash: await hashPassword(password), mustChange: !asked.password, seat }
  const id = await addPerson(platform.pool, byTerminal(platform), person)
  if (id === undefined) throw new Error(`The user name ${userName} is taken; choose another, or see "jiesu user list"`)
  return { userName, id, ...(asked.password === undefined ? { password } : {}) }
}

/** Gives a person another post. Throws when there is no such open account, unit or place. */
export async function addUserPost(platform: Platform, userName: string, post: NewPost) {
  const { id } = await getOpenPerson(platform, userName)
  await addPost(platform.pool, byTerminal(platform), id, getSeat(platform, post))
  return { userName, post }
}

/** Closes an account; what the person did stays in the journal. Throws when there is no such open account. */
export async function closeUser(platform: Platform, userName: string) {
  const { id } = await getOpenPerson(platform, userName)
  await closePerson(platform.pool, byTerminal(platform), id)
  return { userName, closed: true }
}

/** Sets a password, or makes one to be changed, and ends the person's sessions. */
export async function resetPassword(platform: Platform, userName: string, given?: string) {
  const { id } = await getOpenPerson(platform, userName)
  const password = checked(given) ?? newPassword()
  const next = { hash: await hashPassword(password), mustChange: given === undefined }
  await setPassword(platform.pool, byTerminal(platform), id, next)
  await endSessionsOf(platform.pool, id)
  return { userName, ...(given === undefined ? { password } : {}) }
}

/** Opens the API to a program, in the person's name at their first post, for so many days. */
export async function issueToken(platform: Platform, userName: string, asked: { purpose: string; days: number }) {
  const { id } = await getOpenPerson(platform, userName)
  const from = platform.now()
  const [post] = await listPosts(platform.pool, id, from, platform.config.demo)
  if (post === undefined) throw new Error(`${userName} holds no post; give one with "jiesu user post"`)
  const until = (from + asked.days * 86_400_000) as Moment
  return { userName, token: await issueApiToken(platform.pool, post, asked.purpose, { from, until }) }
}

async function getOpenPerson({ pool }: Platform, userName: string): Promise<PersonRow> {
  const person = await findPerson(pool, userName)
  if (person !== undefined && person.closedAt === null) return person
  throw new Error(`There is no open account ${userName}; see "jiesu user list"`)
}

function getSeat({ cityAt, now }: Platform, post: NewPost): Seat {
  const { seat, problems } = seatIn(cityAt(now()), post)
  if (seat !== undefined) return seat
  throw new Error(problems.map(({ path, problem }) => `--${path.slice('/body/'.length)}: ${problem}`).join('; '))
}

function checked(password: string | undefined): string | undefined {
  if (password === undefined || Check(NewPassword, password)) return password
  throw new Error('A password has 10 to 200 characters')
}
