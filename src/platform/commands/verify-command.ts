import type { Command } from 'commander'
import { verifyJournal } from '../postgres/verify.ts'
import { FoundFaults } from '../terminal/exit.ts'
import { withPlatform } from './database.ts'
import type { Shell } from './shell.ts'

/** `jiesu verify`: whether every ticket's facts are complete and every view is what the facts say. */
export function verifyCommand(program: Command, shell: Shell): void {
  program
    .command('verify')
    .description('核对事实与视图 · Check the journal, and the views against it')
    .action(() =>
      withPlatform(shell, async ({ pool }) => {
        const terminal = shell.terminal()
        const views = shell.doors.flatMap((door) => door.views)
        const { tickets, facts, faults } = await verifyJournal(pool, views, (total) =>
          terminal.progress({ zh: '核对', en: 'Checking' }, total),
        )
        for (const { ticket, what } of faults) terminal.say({ zh: `${ticket} ${what}`, en: `${ticket} ${what}` })
        const sound = faults.length === 0
        terminal.result(
          { sound, tickets, facts, views: views.length, faults },
          sound
            ? {
                zh: `${tickets} 件工单、${facts} 条事实、${views.length} 个视图，全部一致`,
                en: `${tickets} tickets, ${facts} facts, ${views.length} views: all sound`,
              }
            : { zh: `发现 ${faults.length} 处不一致`, en: `${faults.length} faults found` },
        )
        if (!sound) throw new FoundFaults('The journal or its views are not sound')
      }),
    )
}
