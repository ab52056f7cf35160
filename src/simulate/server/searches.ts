import { chance } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Platform } from '#platform/platform.ts'
import type { CityCommand } from '#platform/stage-door.ts'
import type { CityCommands } from '../commands.ts'
import { consultationOf } from '../compose-text.ts'
import { atCentre } from '../staff.ts'
import type { Demand, World } from '../world.ts'

/** Operators looked for some answers that no article tells, and found nothing: editors see what is asked for. */
export async function lookInVain(
  platform: Platform,
  world: World,
  commands: ReadonlyMap<string, CityCommand>,
  demands: readonly Demand[],
): Promise<void> {
  const command: keyof CityCommands = 'KeepSearch'
  const keep = commands.get(command)
  if (keep === undefined) throw new Error(`No stage has the command ${command}`)
  for (const demand of demands.filter(({ fate }) => fate === 'answered')) {
    const { question, article } = consultationOf(world, demand)
    const random = seededRandom(`${world.seed}/search/${demand.ticket}`)
    if (article !== undefined || !chance(random, world.behaviour.desk.looks_in_vain_share)) continue
    const input: CityCommands[typeof command] = { query: question, found: 0 }
    const actor = atCentre(world, random, 'operator')
    await keep({ ...platform, now: () => demand.at }, { actor, input: input as never })
  }
}
