import { text } from 'node:stream/consumers'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { NewPost, Person } from '#foundations/units/api.ts'
import { roles } from '#foundations/units/post.ts'
import type { Platform } from '../platform.ts'
import type { WithPlatform } from '../stage-door.ts'
import { describePerson, listPeople } from './people-list.ts'
import { addUser, addUserPost, closeUser, issueToken, resetPassword } from './user-work.ts'

type Saying = { readonly json?: true }
type Secret = { readonly passwordStdin?: true }

/** `jiesu user …`: people and posts from the server's own terminal, such as the first administrator. */
export function userCommands(program: Command, open: WithPlatform): void {
  const user = program.command('user').description('people who may sign in, and their posts')
  addCommands(user, open)
  const list = user
    .command('list')
    .description('list people and their posts')
    .option('--search <text>', 'part of a name')
  withJson(list).action(async ({ search, json }: Saying & { search?: string }) => {
    const people = await open((platform) => everybody(platform, search))
    say(people, json, people.map(lineOf).join('\n'))
  })
  withJson(user.command('close').argument('<user-name>').description('close an account')).action(
    async (userName: string, { json }: Saying) => {
      say(await open((platform) => closeUser(platform, userName)), json, `${userName} is closed.`)
    },
  )
  const password = user.command('password').argument('<user-name>').description('set another password')
  withSecret(withJson(password)).action(async (userName: string, options: Saying & Secret) => {
    const given = await secretFrom(options)
    const done = await open((platform) => resetPassword(platform, userName, given))
    say(done, options.json, passwordLine(done))
  })
  tokenCommand(user, open)
}

function addCommands(user: Command, open: WithPlatform): void {
  const add = user.command('add').argument('<user-name>').description('add a person with a first post')
  withSecret(withPost(withJson(add)))
    .requiredOption('--name <name>', "the person's name")
    .action(async (userName: string, options: NewPost & Saying & Secret & { name: string }) => {
      const password = await secretFrom(options)
      const asked = { userName, name: options.name, post: postFrom(options), ...(password ? { password } : {}) }
      const done = await open((platform) => addUser(platform, asked))
      say(done, options.json, passwordLine(done))
    })
  const post = user.command('post').argument('<user-name>').description('give a person another post')
  withPost(withJson(post)).action(async (userName: string, options: NewPost & Saying) => {
    const done = await open((platform) => addUserPost(platform, userName, postFrom(options)))
    say(done, options.json, `${userName} has another post.`)
  })
}

function tokenCommand(user: Command, open: WithPlatform): void {
  const token = user.command('token').argument('<user-name>').description('open the API to a program in this name')
  withJson(token)
    .requiredOption('--purpose <text>', 'which program uses it, and for what')
    .option('--days <days>', 'how long it is good', days, 365)
    .action(async (userName: string, options: Saying & { purpose: string; days: number }) => {
      const done = await open((platform) => issueToken(platform, userName, options))
      say(done, options.json, `Authorization: Bearer ${done.token}\nShown this once.`)
    })
}

function withJson(command: Command): Command {
  return command.option('--json', 'answer in JSON')
}

function withSecret(command: Command): Command {
  return command.option('--password-stdin', 'read the password from standard input instead of making one')
}

function withPost(command: Command): Command {
  return command
    .addOption(new Option('--role <role>', 'what the post is for').choices(roles).makeOptionMandatory())
    .requiredOption('--unit <code>', 'the unit, such as centre or street-110105001')
    .option('--area <place>', "the place whose tickets it sees; the unit's own without it")
    .option('--line <unit>', 'only tickets this unit leads or supports')
}

function postFrom({ role, unit, area, line }: NewPost): NewPost {
  return { role, unit, ...(area === undefined ? {} : { area }), ...(line === undefined ? {} : { line }) }
}

async function secretFrom({ passwordStdin }: Secret): Promise<string | undefined> {
  return passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined
}

function days(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a number of days from 1 to 9999.')
}

function passwordLine({ userName, password }: { userName: string; password?: string }): string {
  return password === undefined
    ? `${userName} is set.`
    : `${userName} signs in with ${password} and then chooses another password. Shown this once.`
}

async function everybody({ pool, cityAt, now }: Platform, search: string | undefined): Promise<Person[]> {
  const found: Person[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page = await listPeople(pool, { after, limit: 200, ...(search === undefined ? {} : { search }) })
    found.push(...page.rows.map((row) => describePerson(row, cityAt(now()))))
    after = page.next
  }
  return found
}

function lineOf({ userName, name, closedAt, posts }: Person): string {
  const held = posts.map(({ role, unit, area, line }) => [role, unit, area, line].filter(Boolean).join(' '))
  return [userName, name, closedAt === null ? held.join('; ') : `closed ${closedAt}`].join('\t')
}

function say(result: object, json: true | undefined, line: string): void {
  process.stdout.write(`${json ? JSON.stringify(result) : line}\n`)
}
