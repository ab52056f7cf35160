import type { Config } from '../config/config.ts'
import type { OpenPlatform } from '../open-platform.ts'
import type { StageDoor } from '../stage-door.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** A part of the system that runs until it is closed. */
export type Running = { readonly close: () => Promise<void> }

/** What every command works with. The settings are read when first asked for, so that `--help` needs none. */
export type Shell = {
  readonly terminal: () => Terminal
  readonly config: () => Config
  readonly doors: readonly StageDoor[]
  readonly runServer: (opened: OpenPlatform, doors: readonly StageDoor[]) => Promise<Running & { readonly url: string }>
  readonly runWorker: (opened: OpenPlatform, doors: readonly StageDoor[]) => Promise<Running>
}
