import type { Command } from 'commander'
import type { StageDoor } from '#platform/stage-door.ts'
import { FoundFaults } from '#platform/terminal/exit.ts'
import { replayMessages } from './replay.ts'

type Options = { readonly source?: string }

/** `jiesu replay`: the loop works through imported messages in simulated time. */
export function commandLineOf(doors: readonly StageDoor[]): NonNullable<StageDoor['commandLine']> {
  return (program, open, terminal) => {
    const command: Command = program.command('replay')
    command
      .description(
        '重放导入的留言：由合成的工作人员在模拟时间里走完闭环 · Let synthetic staff handle imported messages, in simulated time',
      )
      .option('--source <name>', '只重放此来源 · only messages of this source')
      .action(async ({ source }: Options) => {
        const replayed = await open((platform) =>
          replayMessages(platform, doors, terminal().progress, source === undefined ? {} : { source }),
        )
        const { tickets, refused } = replayed
        terminal().result(replayed, {
          zh: `重放 ${tickets} 件，被规则拒绝的动作 ${refused.length} 个`,
          en: `${tickets} replayed, ${refused.length} acts refused by the rules`,
        })
        if (refused.length > 0) throw new FoundFaults()
      })
  }
}
