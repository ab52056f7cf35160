import type { Command } from 'commander'
import { migrateDatabase, withDatabase } from './database.ts'
import type { Shell } from './shell.ts'

/** `jiesu migrate`: brings the database up to the newest migration. */
export function migrateCommand(program: Command, shell: Shell): void {
  program
    .command('migrate')
    .description('升级数据库结构 · Bring the database up to the newest migration')
    .action(() =>
      withDatabase(shell, async (database) => {
        const applied = await migrateDatabase(shell, database)
        shell
          .terminal()
          .result({ applied }, { zh: `完成，新应用 ${applied.length} 个`, en: `Done: ${applied.length} newly applied` })
      }),
    )
}
