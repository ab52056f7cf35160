import { door as appraise } from '#appraise/server/stage.ts'
import { door as circulate } from '#circulate/server/stage.ts'
import { door as classify } from '#classify/server/stage.ts'
import { door as dispatch } from '#dispatch/server/stage.ts'
import { door as govern } from '#govern/server/stage.ts'
import { door as handle } from '#handle/server/stage.ts'
import { door as intake } from '#intake/server/stage.ts'
import type { StageDoor } from '#platform/stage-door.ts'
import { simulateDoor } from '#simulate/server/stage.ts'
import { door as warn } from '#warn/server/stage.ts'
import { loop, type StageName } from './loop.ts'

const byStage: Readonly<Record<StageName, StageDoor>> = {
  intake,
  classify,
  dispatch,
  handle,
  appraise,
  circulate,
  warn,
}
const working: readonly StageDoor[] = [...loop.map((stage) => byStage[stage]), govern]

/** The server side of every stage, in the order a demand travels, and of what stands around the loop. */
export const doors: readonly StageDoor[] = [...working, simulateDoor(working)]
