import { type Command, Option } from 'commander'
import { demandAdministrator } from '../identity/first-administrator.ts'
import type { OpenPlatform } from '../open-platform.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { openDatabase, openPrepared } from './database.ts'
import { populate } from './seed-command.ts'
import type { Running, Shell } from './shell.ts'
import { listenForStop, type StopAsked } from './stop-signal.ts'

type Only = 'server' | 'worker'

/** `jiesu start`: database, city, demo where wanted, then server and worker until a signal asks to stop. */
export function startCommand(program: Command, shell: Shell): void {
  program
    .command('start')
    .addOption(new Option('--only <part>', '只运行一部分 · run one part only').choices(['server', 'worker']))
    .description(
      '启动：数据库、升级、城市数据、网页与后台任务 · Start everything: database, migrations, city, server, worker',
    )
    .action(async ({ only }: { only?: Only }) => {
      const stop = listenForStop()
      const running: Running[] = []
      const starting = startAll(shell, only, { running, stop })
      try {
        await Promise.race([starting, stop.promise])
        await stop.promise
        shell.terminal().say({ zh: '正在停止 …', en: 'Stopping …' })
      } finally {
        await closeAll(running)
        await Promise.allSettled([starting])
        await closeAll(running)
      }
    })
}

/** Closes in the opposite order of starting. */
async function closeAll(running: Running[]): Promise<void> {
  for (let part = running.pop(); part !== undefined; part = running.pop()) await part.close()
}

type Under = { readonly running: Running[]; readonly stop: StopAsked }

/** Starts part after part and notes each, so that whatever has started can be closed; begins no other once asked to stop. */
async function startAll(shell: Shell, only: Only | undefined, { running, stop }: Under): Promise<void> {
  const started = <Part extends Running>(part: Part) => {
    running.push(part)
    return part
  }
  const database = started(await openDatabase(shell))
  if (stop.asked()) return
  const opened = started(await openPrepared(shell, database))
  if (stop.asked()) return
  const demo = await people(shell, opened)
  if (only !== 'server' && !stop.asked()) started(await shell.runWorker(opened, shell.doors))
  if (only === 'worker') return shell.terminal().say({ zh: '后台任务运行中', en: 'The worker is running' })
  if (stop.asked()) return
  const server = started(await shell.runServer(opened, shell.doors))
  welcome(shell.terminal(), server.url, demo)
}

type Demo = Awaited<ReturnType<typeof populate>>

async function people(shell: Shell, { platform }: OpenPlatform): Promise<Demo | undefined> {
  if (shell.config().demo) return populate(platform, shell)
  await demandAdministrator(platform)
  return undefined
}

function welcome(terminal: Terminal, url: string, demo: Demo | undefined): void {
  const people = demo?.people.map(({ userName, name, role, unit }) => `  ${userName}  ${name}  ${role}  ${unit}`) ?? []
  const list = people.join('\n')
  terminal.result(
    { url, ...(demo === undefined ? {} : { demo }) },
    demo === undefined
      ? { zh: `运行中：${url}`, en: `Running at ${url}` }
      : {
          zh: `\n演示人员（密码均为 ${demo.password}）：\n${list}\n\n演示城市（合成数据）：${url}\n`,
          en: `\nDemo people (password of all: ${demo.password}):\n${list}\n\nDemo city (synthetic data): ${url}\n`,
        },
  )
}
