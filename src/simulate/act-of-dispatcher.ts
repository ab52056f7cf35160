import { pick } from '#foundations/statistics/draws.ts'
import type { Random } from '#foundations/statistics/seeded-random.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Act } from './commands.ts'
import { later, minutes } from './habits.ts'
import { atCentre } from './staff.ts'
import type { Life } from './state.ts'
import { otherUnit, streetUnit } from './units-at.ts'
import type { World } from './world.ts'

type Waiting = Extract<Life, { phase: 'waiting' }>

/** Another dispatcher rules whose ticket it is; undefined where nobody else was named. */
function rulingAct(world: World, random: Random, { since, returned }: Waiting): Act | undefined {
  const { desk, note } = world.behaviour
  if (returned === undefined) return undefined
  const actor = atCentre(world, random, 'dispatcher')
  return {
    command: 'RuleAdjudication',
    at: later(since, minutes(random, desk.ruling_minutes)),
    actor,
    input: {
      by: { person: actor.person, unit: actor.unit, area: actor.scope.area },
      lead: returned.suggestedLead ?? returned.by,
      supports: [],
      why: pick(random, note.ruling ?? []),
      basis: pick(random, note['ruling-basis'] ?? []),
      forCatalogue: { as: 'example' },
    },
  }
}

/** A dispatcher sends on what the catalogue could not, or what a unit handed back. Undefined where the city has no unit for it. */
export function dispatcherAct(world: World, random: Random, life: Waiting): Act | undefined {
  if (life.adjudicated) return rulingAct(world, random, life)
  const { desk, note } = world.behaviour
  const lead = leadFor(world, life)
  if (lead === undefined) return undefined
  const { returned } = life
  const reasons = (returned === undefined ? note['by-hand'] : note.redispatch) ?? []
  const spread = returned === undefined ? desk.by_hand_minutes : desk.redispatch_minutes
  return {
    command: 'DispatchByHand',
    at: later(life.since, minutes(random, spread)),
    actor: atCentre(world, random, 'dispatcher'),
    input: { lead, supports: [], why: pick(random, reasons) },
  }
}

function leadFor({ city }: World, { matter, returned }: Waiting): UnitCode | undefined {
  if (returned === undefined) return streetUnit(city, matter.place)
  return returned.suggestedLead ?? otherUnit(city, matter, returned.by)
}
