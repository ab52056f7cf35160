import { type Command, InvalidArgumentError } from 'commander'
import { type Instant, instantOf, momentOf } from '#foundations/calendar/moment.ts'
import type { DemoFile } from '../identity/demo-file.ts'
import { createDemoPeople } from '../identity/demo-people.ts'
import type { Platform } from '../platform.ts'
import type { PopulateWish } from '../stage-door.ts'
import { Misused } from '../terminal/exit.ts'
import { withPlatform } from './database.ts'
import type { Shell } from './shell.ts'

/** `jiesu seed`: fills the demo city with people and a history, where it has none. */
export function seedCommand(program: Command, shell: Shell): void {
  program
    .command('seed')
    .description('为演示城市生成人员与历史 · Give the demo city its people and its history')
    .option(
      '--days <number>',
      '历史天数，缺省 45，须及一个可关闭的考核期时更多 · days of history, 45 or what a closed period needs',
      wholeNumber,
    )
    .option('--tickets <number>', '派给承办单位的工单数，缺省 12000 · tickets dispatched to units', wholeNumber)
    .option('--seed <text>', '随机种子 · seed of the history')
    .option(
      '--until <instant>',
      '历史止于何时，缺省现在 · where the history ends, such as 2026-11-23T10:00:00+08:00',
      instant,
    )
    .action(async (wish: PopulateWish) => {
      if (!shell.config().demo)
        throw new Misused('This installation is no demo; JIESU_DEMO=on makes it one. 非演示安装，不生成演示数据。')
      await withPlatform(shell, async (platform) => {
        const { made } = await populate(platform, shell, wish)
        shell.terminal().result({ seeded: true, ...made }, { zh: '演示城市已就绪', en: 'The demo city is ready' })
      })
    })
}

/** Gives a demo city its people, then what each stage has for it. What exists stays as it is. */
export async function populate(
  platform: Platform,
  { doors, terminal }: Pick<Shell, 'doors' | 'terminal'>,
  wish?: PopulateWish,
): Promise<DemoFile & { readonly made: Readonly<Record<string, unknown>> }> {
  const demo = await createDemoPeople(platform)
  const made = []
  for (const door of doors) made.push(await door.populate?.(platform, terminal().progress, wish))
  return { ...demo, made: Object.assign({}, ...made) }
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('a whole number above zero is needed')
  return number
}

function instant(text: string): Instant {
  try {
    return instantOf(momentOf(text))
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}
