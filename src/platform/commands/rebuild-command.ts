import type { Command } from 'commander'
import { readColumns } from '../postgres/commit.ts'
import { openPool } from '../postgres/pool.ts'
import { rebuildView } from '../postgres/rebuild.ts'
import type { View } from '../postgres/view.ts'
import { Misused } from '../terminal/exit.ts'
import { withPlatform } from './database.ts'
import type { Shell } from './shell.ts'

/** `jiesu rebuild`: fills views again from the journal. Readers see the old rows until the new ones are complete. */
export function rebuildCommand(program: Command, shell: Shell): void {
  program
    .command('rebuild')
    .argument('[view...]', '视图名，如 handle.inbox · names of views')
    .option('--all', '全部视图 · every view')
    .description('由事实重建视图 · Fill views again from the journal')
    .action(async (names: readonly string[], { all }: { all?: true }) => {
      const views = chosen(
        shell.doors.flatMap((door) => door.views),
        names,
        all === true,
      )
      const rebuilt = await withPlatform(shell, (_, ownerUrl) => rebuildAll(shell, ownerUrl, views))
      const rows = rebuilt.reduce((sum, view) => sum + view.rows, 0)
      shell
        .terminal()
        .result(
          { rebuilt },
          { zh: `重建 ${rebuilt.length} 个视图，共 ${rows} 行`, en: `${rebuilt.length} views rebuilt, ${rows} rows` },
        )
    })
}

function chosen(views: readonly View[], names: readonly string[], all: boolean): readonly View[] {
  const known = views.map(({ table }) => table)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0 || (names.length === 0 && !all))
    throw new Misused(
      `${unknown.length > 0 ? `There is no view ${unknown.join(', ')}. ` : ''}Name views, or --all: ${known.join(', ')}`,
    )
  return all ? views : views.filter(({ table }) => names.includes(table))
}

async function rebuildAll({ terminal }: Shell, ownerUrl: string, views: readonly View[]) {
  const owner = openPool(ownerUrl, { size: 2, role: 'owner', statementTimeout: 0 })
  const progress = terminal().progress({ zh: '重建视图', en: 'Rebuilding views' }, views.length)
  try {
    const columns = await readColumns(owner)
    const rebuilt: { readonly view: string; readonly rows: number }[] = []
    for (const view of views) {
      rebuilt.push({ view: view.table, rows: await rebuildView(owner, columns, view) })
      progress.advance()
    }
    return rebuilt
  } finally {
    progress.end()
    await owner.end()
  }
}
