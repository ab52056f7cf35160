import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { chance } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { fitsLeaf } from './leaf-pattern.ts'
import { matterWords } from './matter-words.ts'
import { communityAt, streetUnit } from './units-at.ts'
import type { Demand, World } from './world.ts'

/**
 * Some demands tell of a second matter, for another unit; some of what can be seen in the street was seen by staff first, who
 * report it themselves. By chances of their own, so that everything else about a demand stays as it is.
 */
export function withMore(world: World, demand: Demand, another: (random: () => number) => string): Demand {
  if (demand.fate !== 'handled' || !world.behaviour.demand.reports.kinds.includes(demand.kind)) return demand
  const reportedBy = reporterOf(world, demand)
  if (reportedBy !== undefined) return { ...demand, channel: 'grid', reportedBy }
  const random = seededRandom(`${world.seed}/several/${demand.ticket}`)
  if (!chance(random, world.behaviour.demand.several.share)) return demand
  const also = another(random)
  const isOther = world.city.categories.get(also as CategoryCode)?.line !== lineOf(world, demand.leaf)
  const isTold =
    matterWords(world.phrases, also, 'text').length > 0 && matterWords(world.phrases, also, 'title').length > 0
  return isOther && isTold ? { ...demand, also: also as CategoryCode } : demand
}

function lineOf({ city }: World, leaf: CategoryCode): string | undefined {
  return city.categories.get(leaf)?.line
}

/** Whose staff saw it, by the community's own where it has any; undefined where a requester asks. */
function reporterOf({ seed, city, behaviour }: World, { ticket, leaf, place }: Demand): UnitCode | undefined {
  const { leaves, community_share, share } = behaviour.demand.reports
  if (!leaves.some((pattern) => fitsLeaf(pattern, leaf))) return undefined
  const random = seededRandom(`${seed}/reported/${ticket}`)
  const community = communityAt(city, place)
  if (community !== undefined) return chance(random, community_share) ? community : undefined
  return chance(random, share) ? streetUnit(city, place) : undefined
}
