import type { Command } from 'commander'
import { createDemoPeople } from '../identity/demo-people.ts'
import type { Platform } from '../platform.ts'
import type { StageDoor } from '../stage-door.ts'
import { Misused } from '../terminal/exit.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { withPlatform } from './database.ts'
import type { Shell } from './shell.ts'

/** `jiesu seed`: fills the demo city with people and a history, where it has none. */
export function seedCommand(program: Command, shell: Shell): void {
  program
    .command('seed')
    .description('为演示城市生成人员与历史 · Give the demo city its people and its history')
    .action(async () => {
      if (!shell.config().demo)
        throw new Misused('This installation is no demo; JIESU_DEMO=on makes it one. 非演示安装，不生成演示数据。')
      await withPlatform(shell, async (platform) => {
        await populate(platform, shell.doors, shell.terminal())
        shell.terminal().result({ seeded: true }, { zh: '演示城市已就绪', en: 'The demo city is ready' })
      })
    })
}

/** Gives a demo city its people, then what each stage has for it. What exists stays as it is. */
export async function populate(platform: Platform, doors: readonly StageDoor[], terminal: Terminal) {
  const demo = await createDemoPeople(platform)
  for (const door of doors) await door.populate?.(platform, terminal.progress)
  return demo
}
