import type { StageDoor } from '#platform/stage-door.ts'
import { auditor } from './auditor.ts'
import { commandLineOf } from './command-line.ts'
import { lives } from './lives.ts'
import { livingCity } from './living-city.ts'
import { pulseRoutes } from './pulse-routes.ts'
import { seedCity } from './seed-city.ts'

/** The synthetic city as a program opens it: its people act through the doors of these stages. */
export function simulateDoor(loop: readonly StageDoor[]): StageDoor {
  const own = {
    name: 'simulate',
    routes: pulseRoutes,
    views: [lives],
    reactions: [],
    schedules: [livingCity(loop), auditor(loop)],
  }
  const all = [...loop, own]
  return {
    ...own,
    commandLine: commandLineOf(all),
    populate: async (platform, progress, wish) => {
      const seeded = await seedCity(platform, all, progress, wish)
      if (seeded === undefined) return undefined
      const { refused, ...made } = seeded
      if (refused.length > 0) platform.log.warn({ refused }, 'commands of the synthetic city were refused')
      return { ...made, refused: refused.length }
    },
  }
}
