import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Act } from './commands.ts'
import { inHours, later, minutes } from './habits.ts'
import { sideScripts } from './side-scripts.ts'
import type { InHand } from './state.ts'
import type { World } from './world.ts'

const day = 86_400_000

/** What somebody does next beside the main line of a ticket that was contacted; undefined where nobody does anything there. */
export function besideAct(world: World, ticket: TicketId, life: InHand): Act | undefined {
  const script = sideScripts[matterBeside(world, ticket, life) ?? '']
  if (script === undefined || life.round > 1) return undefined
  const { lead } = life.dispatched
  const random = seededRandom(`${world.seed}/beside/${ticket}/${life.side.length}`)
  const story = { world, random, ticket, matter: life.matter, lead, side: life.side }
  const step = script(story)
  if (step === undefined) return undefined
  const spread = world.behaviour.beside.minutes[step.takes]
  if (spread === undefined) throw new Error(`behaviour.json does not say how long "${step.takes}" takes`)
  const begun = Math.max(life.side.at(-1)?.at ?? life.since, step.notBefore ?? 0) as Moment
  const at = inHours(random, later(begun, minutes(random, spread)), world.behaviour.unit.hours)
  return life.side.length === 0 && at > life.resolveBy ? undefined : step.act(at)
}

/** Which matter a ticket has beside its main line, if any: by its own chance, and oftener in the last days of a made history. */
function matterBeside({ seed, behaviour, epoch }: World, ticket: TicketId, { began }: InHand): string | undefined {
  const { shares, recent_days, recent_factor } = behaviour.beside
  const factor = began > epoch - recent_days * day && began <= epoch ? recent_factor : 1
  let left = seededRandom(`${seed}/beside/${ticket}`)() / factor
  for (const [matter, share] of Object.entries(shares)) {
    left -= share
    if (left < 0) return matter
  }
  return undefined
}
