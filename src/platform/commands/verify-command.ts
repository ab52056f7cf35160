import type { Command } from 'commander'
import { inTransaction, oneMoment } from '../postgres/transaction.ts'
import { verifyJournal } from '../postgres/verify.ts'
import { verifySeals } from '../seal/verify-seals.ts'
import { FoundFaults } from '../terminal/exit.ts'
import { withPlatform } from './database.ts'
import type { Shell } from './shell.ts'
import { verifyReceipt } from './verify-receipt.ts'

/**
 * `jiesu verify`: whether every ticket's facts are complete, sealed facts are as they were sealed, and every view is what the
 * facts say. `jiesu verify receipt <file>`: whether a receipt proves what it says.
 */
export function verifyCommand(program: Command, shell: Shell): void {
  const verify = program
    .command('verify')
    .description('核对事实、封存与视图 · Check the journal, its seals, and the views against it')
  verify
    .command('receipt')
    .argument('<file>', '下载的存证凭据 · a receipt as it was downloaded')
    .description('核验一份存证凭据，不用数据库 · Check a receipt by itself, without a database')
    .action((file: string) => verifyReceipt(file, shell.terminal()))
  verify.action(() =>
    withPlatform(shell, async ({ pool }) => {
      const terminal = shell.terminal()
      const views = shell.doors.flatMap((door) => door.views)
      const journal = await verifyJournal(pool, views, (total) =>
        terminal.progress({ zh: '核对', en: 'Checking' }, total),
      )
      terminal.say({ zh: '核对封存', en: 'Checking the seals' })
      const { sealed, ...seals } = await inTransaction(pool, verifySeals, oneMoment)
      const { tickets, facts } = journal
      const faults = [...journal.faults, ...seals.faults]
      for (const { ticket, what } of faults) terminal.say({ zh: `${ticket} ${what}`, en: `${ticket} ${what}` })
      const sound = faults.length === 0
      terminal.result(
        { sound, tickets, facts, sealed, views: views.length, faults },
        sound
          ? {
              zh: `${tickets} 件工单、${facts} 条事实（已封存 ${sealed} 条）、${views.length} 个视图，全部一致`,
              en: `${tickets} tickets, ${facts} facts (${sealed} of them sealed), ${views.length} views: all sound`,
            }
          : { zh: `发现 ${faults.length} 处不一致`, en: `${faults.length} faults found` },
      )
      if (!sound) throw new FoundFaults('The journal or its views are not sound')
    }),
  )
}
