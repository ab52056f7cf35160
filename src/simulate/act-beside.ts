import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Act } from './commands.ts'
import { inHours, later, minutes } from './habits.ts'
import { sideScripts } from './side-scripts.ts'
import type { SideStep } from './side-story.ts'
import type { InHand } from './state.ts'
import { hasCommunities } from './units-at.ts'
import type { Demand, World } from './world.ts'

const day = 86_400_000

type Story = { readonly ticket: TicketId; readonly life: InHand; readonly demand: () => Demand }

/** What somebody does next beside the main line of a ticket that was contacted; undefined where nobody does anything there. */
export function besideAct(world: World, story: Story): Act | undefined {
  const { life } = story
  if (life.round > 1 || !life.isDemand) return undefined
  const random = seededRandom(`${world.seed}/beside/${story.ticket}/${life.side.length}`)
  const step = stepOf(world, random, story)
  if (step === undefined) return undefined
  const spread = world.behaviour.beside.minutes[step.takes]
  if (spread === undefined) throw new Error(`behaviour.json does not say how long "${step.takes}" takes`)
  const begun = Math.max(life.side.at(-1)?.at ?? life.since, step.notBefore ?? 0) as Moment
  const at = inHours(random, later(begun, minutes(random, spread)), world.behaviour.unit.hours)
  return life.side.length === 0 && at > life.resolveBy ? undefined : step.act(at)
}

/** The next step of the matter it has beside, as its script tells it. */
function stepOf(world: World, random: Random, { ticket, life, demand }: Story): SideStep | undefined {
  const also = alsoIn(life, demand)
  const script = sideScripts[also === undefined ? (matterBeside(world, ticket, life) ?? '') : 'split']
  const { lead } = life.dispatched
  return script?.({ world, random, ticket, matter: life.matter, lead, side: life.side, ...(also && { also }) })
}

/** The other matter its text tells of; whoever classified the ticket as something else read another text. */
function alsoIn({ matter }: InHand, demand: () => Demand): CategoryCode | undefined {
  const { leaf, also } = demand()
  return leaf === matter.category ? also : undefined
}

/** Which matter a ticket has beside its main line, if any: by its own chance, and oftener in the last days of a made history. */
function matterBeside(world: World, ticket: TicketId, life: InHand): string | undefined {
  const { seed, behaviour, epoch } = world
  const { began } = life
  let left = seededRandom(`${seed}/beside/${ticket}`)()
  for (const [matter, { share, recent_days, recent_share }] of Object.entries(behaviour.beside.matters)) {
    if (!mayHave(world, matter, life)) continue
    left -= began > epoch - recent_days * day && began <= epoch ? recent_share : share
    if (left < 0) return matter
  }
  return undefined
}

/** Whether its lead may have such a matter at all: a street alone whistles, and one with communities of its own hands on. */
function mayHave({ city }: World, matter: string, { dispatched: { lead } }: InHand): boolean {
  if (matter === 'whistle') return city.units.get(lead)?.kind === 'street'
  return matter !== 'delegation' || hasCommunities(city, lead)
}
