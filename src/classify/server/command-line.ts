import type { StageDoor } from '#platform/stage-door.ts'
import { commandGroup } from '#platform/terminal/command-group.ts'
import { predictCommand } from './predict-command.ts'
import { readCommand } from './read-command.ts'
import { trainCommand } from './train-command.ts'

/** `jiesu classify train` and `predict`: anyone's own messages, without a database. */
export const commandLine: NonNullable<StageDoor['commandLine']> = (program, _, terminal, config) => {
  const group = commandGroup(program, 'classify', '诉求分类模型 · Models that tell the class of a message')
  trainCommand(group, terminal)
  predictCommand(group, process.stdout)
  readCommand(program, () => config().cityFolder, process.stdout)
}
