import { resolve } from 'node:path'
import type { Command } from 'commander'
import { commandGroup } from '../terminal/command-group.ts'
import { importCity, withDatabase } from './database.ts'
import type { Shell } from './shell.ts'

/** `jiesu import city <folder>`: loads a city's folder; stages add what else can be imported. */
export function importCommand(program: Command, shell: Shell): void {
  commandGroup(program, 'import', '导入数据 · Import data')
    .command('city')
    .argument('<folder>', '城市数据目录 · folder of the city’s data')
    .description('导入城市数据：地点、单位、分类、派单目录、规则 · Load places, units, categories, catalogue and rules')
    .action((folder: string) =>
      withDatabase(shell, async (database) => {
        const { changed } = await importCity(shell, database, resolve(folder))
        shell
          .terminal()
          .result(
            { changed },
            changed.length === 0 ? { zh: '没有变化', en: 'Nothing changed' } : { zh: '导入完成', en: 'Loaded' },
          )
      }),
    )
}
