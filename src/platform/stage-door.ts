import type { Command } from 'commander'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import type { App } from './http/app.ts'
import type { Platform } from './platform.ts'
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
  readonly run: (platform: Platform) => Promise<void>
}

/** A stage as a program sees it. */
export type StageDoor = {
  readonly name: string
  readonly routes: (app: App, platform: Platform) => void
  readonly views: readonly View[]
  readonly reactions: readonly Reaction[]
  readonly schedules: readonly Schedule[]
  /** Adds the stage's commands to the `jiesu` command line; `open` opens the platform and closes it after the work. */
  readonly commandLine?: (program: Command, open: WithPlatform, terminal: () => Terminal) => void
  /** Fills a demo city that has nothing of the stage's yet; does nothing where there is something. */
  readonly populate?: (platform: Platform, progress: StartProgress) => Promise<void>
}

export type WithPlatform = <Result>(work: (platform: Platform) => Promise<Result>) => Promise<Result>

/** A reaction to one type of fact, typed by the fact it hears. */
export function reaction<Heard extends AnyFact>(parts: {
  readonly name: string
  readonly hears: Heard['type']
  readonly wants?: (fact: Heard) => boolean
  readonly react: (platform: Platform, envelope: Envelope<Heard>) => Promise<void>
}): Reaction {
  const isHeard = (fact: AnyFact): fact is Heard => fact.type === parts.hears
  return {
    name: parts.name,
    wants: (fact) => isHeard(fact) && (parts.wants?.(fact) ?? true),
    react: async (platform, envelope) => {
      if (isHeard(envelope.fact)) await parts.react(platform, { ...envelope, fact: envelope.fact })
    },
  }
}
