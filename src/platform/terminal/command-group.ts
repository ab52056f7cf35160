import type { Command } from 'commander'

/** The command that gathers others under a name, such as `import`: the one there is, or a new one with this description. */
export function commandGroup(program: Command, name: string, description: string): Command {
  const known = program.commands.find((command) => command.name() === name)
  return known ?? program.command(name).description(description)
}
