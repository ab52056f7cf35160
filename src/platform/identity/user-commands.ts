import { text } from 'node:stream/consumers'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { NewPost, Person } from '#foundations/units/api.ts'
import { roles } from '#foundations/units/post.ts'
import type { Platform } from '../platform.ts'
import type { WithPlatform } from '../stage-door.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { describePerson, listPeople } from './people-list.ts'
import { addUser, addUserPost, closeUser, issueToken, resetPassword } from './user-work.ts'

type Secret = { readonly passwordStdin?: true }
type Speaking = () => Terminal

/** `jiesu user …`: people and posts from the server's own terminal, such as the first administrator. */
export function userCommands(program: Command, open: WithPlatform, terminal: Speaking): void {
  const user = program.command('user').description('人员与岗位 · People who may sign in, and their posts')
  addCommand(user, open, terminal)
  postCommand(user, open, terminal)
  listCommand(user, open, terminal)
  passwordCommand(user, open, terminal)
  tokenCommand(user, open, terminal)
  named(user, 'close', '注销账号 · Close an account').action(async (userName: string) => {
    const done = await open((platform) => closeUser(platform, userName))
    terminal().result(done, { zh: `${userName} 已注销`, en: `${userName} is closed` })
  })
}

function addCommand(user: Command, open: WithPlatform, terminal: Speaking): void {
  const add = named(user, 'add', '新增人员及其首个岗位 · Add a person with a first post')
  withSecret(withPost(add))
    .requiredOption('--name <name>', '姓名 · the name people see')
    .action(async (userName: string, options: NewPost & Secret & { name: string }) => {
      const password = await secretFrom(options)
      const asked = { userName, name: options.name, post: postFrom(options), ...(password ? { password } : {}) }
      tellPassword(terminal(), await open((platform) => addUser(platform, asked)))
    })
}

function postCommand(user: Command, open: WithPlatform, terminal: Speaking): void {
  const post = named(user, 'post', '再给一个岗位 · Give a person another post')
  withPost(post).action(async (userName: string, options: NewPost) => {
    const done = await open((platform) => addUserPost(platform, userName, postFrom(options)))
    terminal().result(done, { zh: `已为 ${userName} 增加岗位`, en: `${userName} has another post` })
  })
}

function listCommand(user: Command, open: WithPlatform, terminal: Speaking): void {
  user
    .command('list')
    .description('列出人员与岗位 · List people and their posts')
    .option('--search <text>', '姓名或用户名的一部分 · part of a name')
    .action(async ({ search }: { search?: string }) => {
      const people = await open((platform) => everybody(platform, search))
      terminal().result(people, {
        zh: people.map((person) => lineOf(person, '已注销')).join('\n'),
        en: people.map((person) => lineOf(person, 'closed')).join('\n'),
      })
    })
}

function passwordCommand(user: Command, open: WithPlatform, terminal: Speaking): void {
  const password = named(user, 'password', '重设密码并结束其会话 · Set another password and end the sessions')
  withSecret(password).action(async (userName: string, options: Secret) => {
    const given = await secretFrom(options)
    tellPassword(terminal(), await open((platform) => resetPassword(platform, userName, given)))
  })
}

function tokenCommand(user: Command, open: WithPlatform, terminal: Speaking): void {
  named(user, 'token', '为程序签发接口令牌 · Open the API to a program in this name')
    .requiredOption('--purpose <text>', '用途 · which program uses it, and for what')
    .option('--days <days>', '有效天数 · how long it is good', days, 365)
    .action(async (userName: string, options: { purpose: string; days: number }) => {
      const done = await open((platform) => issueToken(platform, userName, options))
      const header = `Authorization: Bearer ${done.token}`
      terminal().result(done, { zh: `${header}\n仅显示这一次`, en: `${header}\nShown this once` })
    })
}

function named(user: Command, name: string, description: string): Command {
  return user.command(name).argument('<user-name>', '用户名 · user name').description(description)
}

function withSecret(command: Command): Command {
  return command.option('--password-stdin', '从标准输入读取密码 · read the password from standard input')
}

function withPost(command: Command): Command {
  return command
    .addOption(new Option('--role <role>', '岗位角色 · what the post is for').choices(roles).makeOptionMandatory())
    .requiredOption('--unit <code>', '单位编码 · the unit, such as street-110105001')
    .option('--area <place>', '所管地点，缺省为单位所在 · the place whose tickets it sees; else the unit’s own')
    .option('--line <unit>', '只看该单位主办或协办的工单 · only tickets this unit leads or supports')
}

function postFrom({ role, unit, area, line }: NewPost): NewPost {
  return { role, unit, ...(area === undefined ? {} : { area }), ...(line === undefined ? {} : { line }) }
}

async function secretFrom({ passwordStdin }: Secret): Promise<string | undefined> {
  return passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined
}

function days(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('1–9999')
}

function tellPassword(terminal: Terminal, done: { readonly userName: string; readonly password?: string }): void {
  const { userName, password } = done
  const own = { zh: `${userName} 可以登录了`, en: `${userName} may sign in` }
  const made = {
    zh: `${userName} 的初始密码：${password}\n仅显示这一次，首次登录后须修改`,
    en: `${userName} signs in with ${password}\nShown this once; to be changed at the first login`,
  }
  terminal.result(done, password === undefined ? own : made)
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

function lineOf({ userName, name, closedAt, posts }: Person, closed: string): string {
  const held = posts.map(({ role, unit, area, line }) => [role, unit, area, line].filter(Boolean).join(' '))
  return [userName, name, closedAt === null ? held.join('; ') : `${closed} ${closedAt}`].join('\t')
}
