import type { Command } from 'commander'
import { isPeriodCode } from '#foundations/three-rates/period.ts'
import type { StageDoor, WithPlatform } from '#platform/stage-door.ts'
import { commandGroup } from '#platform/terminal/command-group.ts'
import { FoundFaults, Misused } from '#platform/terminal/exit.ts'
import type { Terminal } from '#platform/terminal/terminal.ts'
import { readClosings } from './closings.ts'
import { checkClosing } from './period-checks.ts'

const found = {
  identical: { zh: '重算一致', en: 'recomputed to the identical bytes' },
  differs: { zh: '重算结果不同', en: 'the journal gives other bytes' },
  altered: { zh: '签名、摘要或变更日志不符', en: 'signature, digest or journal of changes do not agree' },
  failed: { zh: '无法重算', en: 'could not be recomputed' },
} as const

/** `jiesu appraise verify [period]`: whether closed periods are what was signed and what the journal says. [APPRAISE-10] */
export const commandLine: NonNullable<StageDoor['commandLine']> = (program: Command, open, terminal) => {
  commandGroup(program, 'appraise', '考评 · Appraisal')
    .command('verify')
    .argument('[period]', '考核期，如 2026-11；不写则全部 · a period such as 2026-11; all of them without it')
    .description('由事实重算已关闭的考核期，核对签名与结果 · Recompute closed periods and check their signatures')
    .action((period: string | undefined) => verify(open, terminal(), period))
}

async function verify(open: WithPlatform, terminal: Terminal, period: string | undefined): Promise<void> {
  if (period !== undefined && !isPeriodCode(period))
    throw new Misused(`"${period}" is no period; write it like 2026-11`)
  await open(async ({ pool }) => {
    const closings = (await readClosings(pool)).filter(({ code }) => period === undefined || code === period)
    const checked = []
    for (const { code, closing } of closings) {
      const { outcome } = await checkClosing(pool, { period: code, closing })
      checked.push({ period: code, closing, outcome })
      const { zh, en } = found[outcome]
      terminal.say({ zh: `${code} 第 ${closing} 次关闭：${zh}`, en: `${code}, closing ${closing}: ${en}` })
    }
    const sound = checked.every(({ outcome }) => outcome === 'identical')
    terminal.result(
      { sound, checked },
      {
        zh: sound ? `${checked.length} 次关闭全部一致` : '有已关闭的考核期不一致',
        en: sound ? `${checked.length} closings, all sound` : 'A closed period is not sound',
      },
    )
    if (!sound) throw new FoundFaults('A closed period is not what was signed')
  })
}
