import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { chance } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { effortOf } from './habits.ts'
import type { InHand } from './state.ts'
import type { World } from './world.ts'

/** What a round of handling really achieves, as the requester will see it. */
export type Truth = 'solved' | 'partly' | 'unsolved'

/** What this round of handling achieves, fixed before anybody asks: by level, matter, kind, the unit's effort and the trend. */
export function truthOf(world: World, ticket: TicketId, hand: InHand): Truth {
  const random = seededRandom(`${world.seed}/truth/${ticket}/${hand.round}`)
  if (chance(random, solvedShare(world, hand))) return 'solved'
  return chance(random, world.mix.outcomes.partly_share_of_not_solved) ? 'partly' : 'unsolved'
}

/** The chance (0-1) that this round solves the matter. */
export function solvedShare(world: World, { matter, dispatched, round, began }: InHand): number {
  const { outcomes } = world.mix
  if (round > 1) return world.behaviour.unit.second_solved
  const [top = ''] = matter.category.split('.')
  const usual = (outcomes.solved_by_level[dispatched.level] ?? 0.7) + (outcomes.solved_shift_by_top[top] ?? 0)
  const own = outcomes.solved_by_kind[matter.kind] ?? usual
  return Math.min(1, Math.max(0, own + effortOf(world, dispatched.lead).solved + trendAt(world, began)))
}

/** How far the city as a whole has come on its way up, in points (0-1) against the end of its generated history. */
function trendAt({ mix, epoch }: World, at: Moment): number {
  const { points_per_thirty_days: points, from_points, to_points } = mix.outcomes.trend
  return Math.min(to_points, Math.max(from_points, ((at - epoch) / (30 * 86_400_000)) * points))
}
