import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import type { Platform } from '../platform.ts'
import { readTickets } from '../postgres/rebuild.ts'
import { commandGroup } from '../terminal/command-group.ts'
import { withPlatform } from './database.ts'
import type { Shell } from './shell.ts'

/** `jiesu export journal <file>`: every fact as a line of JSON; stages add what else can be exported. */
export function exportCommand(program: Command, shell: Shell): void {
  commandGroup(program, 'export', '导出数据 · Export data')
    .command('journal')
    .argument('<file>', '目标文件 · file to write')
    .description(
      '导出全部事实，每行一条 JSON，不含加密的个人信息 · Every fact as a line of JSON, without sealed personal data',
    )
    .action((file: string) =>
      withPlatform(shell, async (platform) => {
        const written = { facts: 0 }
        await pipeline(linesOf(platform, written), createWriteStream(file))
        shell
          .terminal()
          .result(
            { file, facts: written.facts },
            { zh: `已导出 ${written.facts} 条事实到 ${file}`, en: `${written.facts} facts written to ${file}` },
          )
      }),
    )
}

async function* linesOf({ pool }: Platform, written: { facts: number }): AsyncGenerator<string> {
  for await (const history of readTickets(pool)) {
    written.facts += history.length
    yield history.map((envelope) => `${JSON.stringify(envelope)}\n`).join('')
  }
}
