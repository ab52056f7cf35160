import { type Command, Option } from 'commander'
import { demandAdministrator } from '../identity/first-administrator.ts'
import type { OpenPlatform } from '../open-platform.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { openDatabase, openPrepared } from './database.ts'
import { populate } from './seed-command.ts'
import type { Running, Shell } from './shell.ts'
import { askedToStop } from './stop-signal.ts'

type Only = 'server' | 'worker' | undefined

/** `jiesu start`: database, city, demo where wanted, then server and worker until a signal asks to stop. */
export function startCommand(program: Command, shell: Shell): void {
  program
    .command('start')
    .addOption(new Option('--only <part>', '只运行一部分 · run one part only').choices(['server', 'worker']))
    .description(
      '启动：数据库、升级、城市数据、网页与后台任务 · Start everything: database, migrations, city, server, worker',
    )
    .action(async ({ only }: { only?: 'server' | 'worker' }) => {
      const stop = askedToStop()
      const running: Running[] = []
      try {
        await startAll(shell, only, running)
        await stop
        shell.terminal().say({ zh: '正在停止 …', en: 'Stopping …' })
      } finally {
        for (const part of running.toReversed()) await part.close()
      }
    })
}

/** Starts part after part and notes each, so that whatever has started can be closed in the opposite order. */
async function startAll(shell: Shell, only: Only, running: Running[]): Promise<void> {
  const database = await openDatabase(shell)
  running.push(database)
  const opened = await openPrepared(shell, database)
  running.push(opened)
  const demo = await people(shell, opened)
  if (only !== 'server') running.push(await shell.runWorker(opened, shell.doors))
  if (only === 'worker') return shell.terminal().say({ zh: '后台任务运行中', en: 'The worker is running' })
  const server = await shell.runServer(opened, shell.doors)
  running.push(server)
  welcome(shell.terminal(), server.url, demo)
}

type Demo = Awaited<ReturnType<typeof populate>>

async function people({ doors, terminal, config }: Shell, { platform }: OpenPlatform): Promise<Demo | undefined> {
  if (config().demo) return populate(platform, doors, terminal())
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
