import { chance, pick } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { CityAct } from './commands.ts'
import { plantedStreets } from './conduct.ts'
import type { World } from './world.ts'

/** A lead as the demo's auditor sees it: whose it is, and how often somebody noted something. */
export type SeenLead = {
  readonly id: string
  readonly unit: string
  readonly phase: 'open' | 'assigned' | 'concluded'
  readonly mine: boolean
  readonly notes: number
}

/**
 * What the demo's auditor does next: goes on with a lead of its own, or takes one up, as long as enough are left for whoever looks
 * at the demo. Of planted conduct it finds it true, of all else that there was a reason, or nothing.
 */
export function auditAct(world: World, leads: readonly SeenLead[]): CityAct | undefined {
  const [own] = leads.filter(({ phase, mine }) => phase === 'assigned' && mine)
  if (own !== undefined) return own.notes === 0 ? noteAct(world, own) : conclusionAct(world, own)
  const open = leads.filter(({ phase }) => phase === 'open').toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const [next] = open
  const isEnough = open.length <= leads.length * world.behaviour.audit.left_share
  return next === undefined || isEnough ? undefined : { command: 'TakeLead', input: { lead: next.id } }
}

function noteAct(world: World, { id }: SeenLead): CityAct {
  return { command: 'NoteOnLead', input: { lead: id, note: said(world, id, 'lead-note') } }
}

function conclusionAct(world: World, { id, unit }: SeenLead): CityAct {
  const area = world.city.units.get(unit as UnitCode)?.area ?? ''
  const harmless = chance(seededRandom(`${world.seed}/lead/${id}`), 0.5) ? 'explained' : 'unfounded'
  const verdict = plantedStreets(world).has(area) ? 'confirmed' : harmless
  return { command: 'ConcludeLead', input: { lead: id, verdict, why: said(world, id, `lead-${verdict}`) } }
}

function said({ seed, behaviour }: World, lead: string, what: string): string {
  return pick(seededRandom(`${seed}/${what}/${lead}`), behaviour.note[what] ?? [])
}
