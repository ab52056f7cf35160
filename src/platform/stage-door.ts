import type { Command } from 'commander'
import type { Instant } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import type { Actor, AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import type { Memory } from '#foundations/journal/memory.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { Config } from './config/config.ts'
import type { App } from './http/app.ts'
import type { Platform } from './platform.ts'
import type { Order, Outcome, Rule } from './postgres/perform.ts'
import type { View } from './postgres/view.ts'
import type { StartProgress, Terminal } from './terminal/terminal.ts'

/** Runs as a job after the fact is committed; it may run twice, so what it does must be harmless to repeat. */
export type Reaction = {
  /** `dispatch/when-ticket-classified` */
  readonly name: string
  readonly wants: (fact: AnyFact) => boolean
  readonly react: (platform: Platform, envelope: Envelope<AnyFact>) => Promise<void>
}

/** A job on a schedule (cron, Asia/Shanghai). Several processes may share it; it runs once. */
export type Schedule = {
  readonly name: string
  readonly cron: string
  /** `stopping` is raised when the process ends: a job that waits for something then comes to its end at once. */
  readonly run: (platform: Platform, stopping?: AbortSignal) => Promise<void>
}

/**
 * Something looked after all the time, so that what falls due is done within about a second: by one worker at a time, and where
 * that one dies, by another at once. Two may look at the same moment while a lost connection is noticed: looking twice is harmless.
 */
export type Watch = {
  readonly name: string
  /** Milliseconds between two looks. */
  readonly every: number
  /** One look; `stopping` is raised when the process ends. */
  readonly look: (platform: Platform, stopping: AbortSignal) => Promise<void>
}

/** A stage as a program sees it. */
export type StageDoor = {
  readonly name: string
  readonly routes: (app: App, platform: Platform) => void
  readonly views: readonly View[]
  readonly reactions: readonly Reaction[]
  readonly schedules: readonly Schedule[]
  readonly watches?: readonly Watch[]
  /**
   * Adds the stage's commands to the `jiesu` command line; `open` opens the platform and closes it after the work, `config` is
   * for those that need no database.
   */
  readonly commandLine?: (program: Command, open: WithPlatform, terminal: () => Terminal, config: () => Config) => void
  /** What can be done about a ticket, by the command's name, for whoever acts in the place of people. */
  readonly commands?: Readonly<Record<string, CommandHandle>>
  /** The same for what is about no ticket: closing a period, working a lead. */
  readonly cityCommands?: Readonly<Record<string, CityCommand>>
  /** Takes over what the city's files have for the stage, after they were loaded; harmless to repeat. */
  readonly followCity?: (platform: Platform) => Promise<void>
  /**
   * Fills a demo city that has nothing of the stage's yet and says what it made; does nothing where there is something,
   * unless it is wished for by name.
   */
  readonly populate?: (
    platform: Platform,
    progress: StartProgress,
    wish?: PopulateWish,
  ) => Promise<Readonly<Record<string, unknown>> | undefined>
}

/** How a demo city's history shall be: how many days up to which instant, how many tickets, from which seed. */
export type PopulateWish = {
  readonly days?: number
  readonly tickets?: number
  readonly seed?: string
  readonly until?: Instant
}

/** A command whose types nobody sees any more: its rule judges all the same, but the input is the caller's to get right. */
export type CommandHandle = (platform: Platform, order: Order<never>) => Promise<Outcome<AnyFact, string>>

/** A command about no ticket, given at the time of the platform's clock; its input, too, is the caller's to get right. */
export type CityCommand = (
  platform: Platform,
  order: { readonly actor: Actor; readonly input: never },
) => Promise<{ readonly accepted: true } | { readonly accepted: false; readonly reason: string }>

/** A stage's memory and rule as a command that can be given without knowing either. */
export function command<State, Input, Made extends AnyFact, Reason extends string>(
  memory: Memory<State>,
  rule: Rule<State, Input, Made, Reason>,
): CommandHandle {
  return (platform, order) => platform.perform(memory, rule, order)
}

/** The commands of all stages by name. Throws where two stages use one name. */
export function commandsOf(doors: readonly StageDoor[]): ReadonlyMap<string, CommandHandle> {
  return byName(doors.flatMap((door) => Object.entries(door.commands ?? {})))
}

/** The commands about no ticket of all stages by name. Throws where two stages use one name. */
export function cityCommandsOf(doors: readonly StageDoor[]): ReadonlyMap<string, CityCommand> {
  return byName(doors.flatMap((door) => Object.entries(door.cityCommands ?? {})))
}

function byName<Handle>(named: readonly (readonly [string, Handle])[]): ReadonlyMap<string, Handle> {
  const commands = new Map(named)
  if (commands.size !== named.length) throw new Error('Two stages have a command of the same name; rename one')
  return commands
}

export type WithPlatform = <Result>(work: (platform: Platform) => Promise<Result>) => Promise<Result>

/** What a command that follows from a fact needs besides its input. */
type FollowingOrder = Omit<Order<never>, 'input'>

/**
 * A reaction to one type of fact, typed by the fact it hears. `order` gives a command about the same ticket, as the system
 * and at the very moment of the fact; given twice, it is one command.
 */
export function reaction<Heard extends AnyFact>(parts: {
  readonly name: string
  readonly hears: Heard['type']
  readonly wants?: (fact: Heard) => boolean
  readonly react: (platform: Platform, envelope: Envelope<Heard>, order: FollowingOrder) => Promise<void>
}): Reaction {
  const isHeard = (fact: AnyFact): fact is Heard => fact.type === parts.hears
  return {
    name: parts.name,
    wants: (fact) => isHeard(fact) && (parts.wants?.(fact) ?? true),
    react: async (platform, envelope) => {
      const { ticket, position, fact } = envelope
      if (!isHeard(fact)) return
      const commandId = commandIdFrom(parts.name, ticket, String(position))
      await parts.react(platform, { ...envelope, fact }, { ticket, commandId, actor: systemActor, at: fact.at })
    },
  }
}
