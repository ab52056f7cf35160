import { Command, CommanderError } from 'commander'
import { withPlatform } from '#platform/commands/database.ts'
import { exportCommand } from '#platform/commands/export-command.ts'
import { importCommand } from '#platform/commands/import-command.ts'
import { migrateCommand } from '#platform/commands/migrate-command.ts'
import { rebuildCommand } from '#platform/commands/rebuild-command.ts'
import { seedCommand } from '#platform/commands/seed-command.ts'
import type { Shell } from '#platform/commands/shell.ts'
import { startCommand } from '#platform/commands/start-command.ts'
import { verifyCommand } from '#platform/commands/verify-command.ts'
import { ConfigError, readConfig } from '#platform/config/config.ts'
import { withDotEnv } from '#platform/config/dot-env.ts'
import { settingsHelp } from '#platform/config/settings-text.ts'
import { userCommands } from '#platform/identity/user-commands.ts'
import { exitStatus, FoundFaults, Misused } from '#platform/terminal/exit.ts'
import { languageOf } from '#platform/terminal/language.ts'
import { makeTerminal } from '#platform/terminal/terminal.ts'
import { runServer } from './server.ts'
import { doors } from './stages.ts'
import { runWorker } from './worker.ts'

// biome-ignore lint/style/noProcessEnv: the program reads the environment, here and nowhere else.
const environment = withDotEnv(process.env)

const program = new Command('jiesu')
  .description('接诉即办：从受理到预警的闭环 · The loop from a demand to a warning')
  .option('--json', '为程序输出一行 JSON · answer with one line of JSON')
  .configureHelp({ showGlobalOptions: true })
  .addHelpText('after', () => `\n${settingsHelp()}`)
  .exitOverride()

// A command that declares the option itself finds it among its own, too.
program.hook('preAction', (_, action) => {
  if (program.opts<{ json?: true }>().json) action.setOptionValue('json', true)
})

const terminal = () =>
  makeTerminal({
    json: program.opts<{ json?: true }>().json === true,
    language: languageOf(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG),
    output: process.stdout,
  })

const shell: Shell = { terminal, config: () => readConfig(environment), doors, runServer, runWorker }

for (const add of [startCommand, migrateCommand, seedCommand, importCommand, exportCommand]) add(program, shell)
for (const add of [verifyCommand, rebuildCommand]) add(program, shell)
userCommands(program, (work) => withPlatform(shell, work), terminal)
for (const door of doors) door.commandLine?.(program, (work) => withPlatform(shell, work), terminal, shell.config)

// Whoever reads the output may have had enough (`jiesu … | head`): nothing is wrong then, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitStatus.done)
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = statusOf(error)
  if (!(error instanceof CommanderError || error instanceof FoundFaults)) tell(error)
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.done : exitStatus.misused
  return error instanceof Misused || error instanceof ConfigError ? exitStatus.misused : exitStatus.failed
}

/** Machines read the error as the one line of JSON; people read it, and why, beside the output. */
function tell(error: unknown): void {
  const [said, ...why] = sentencesOf(error)
  if (program.opts<{ json?: true }>().json) process.stdout.write(`${JSON.stringify({ error: said, why })}\n`)
  process.stderr.write(`${[said, ...why].join('\n  ')}\n`)
}

function sentencesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)]
  return [error.message || error.name, ...(error.cause === undefined ? [] : sentencesOf(error.cause))]
}
