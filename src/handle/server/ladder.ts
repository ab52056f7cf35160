import type { Moment } from '#foundations/calendar/moment.ts'
import { districtOf, levelOf, type PlaceCode } from '#foundations/places/place.ts'
import type { Unit, UnitCode } from '#foundations/units/unit.ts'
import { inForce } from '#platform/identity/posts.ts'
import type { Platform } from '#platform/platform.ts'
import { delegates, handlers } from '../audiences.ts'
import type { ClockName, LadderStep } from '../events.ts'

/** What reminds: above which unit the ladder leads, and the unit below that owes an answer. */
type Reminding = { readonly clock: ClockName; readonly unit: UnitCode | null; readonly to?: UnitCode }

/** Which steps of the ladder somebody holds, as the command that reminds wants it; nothing where nobody looks. */
export type Ladder = (reminding: Reminding) => { readonly manned?: readonly LadderStep[] }

type Seat = { readonly role: string; readonly unit: UnitCode; readonly area: PlaceCode }

/**
 * Looks once who holds posts, for a whole round of the clock keeper. In a demo city synthetic people work for every unit, so
 * that no post is missing. [CLOCK-03]
 */
export async function openLadder({ pool, config, cityAt }: Platform, at: Moment): Promise<Ladder> {
  if (config.demo) return () => ({})
  const { rows } = await pool.query<Seat>(
    `select distinct post.role, post.unit, post.area from identity.posts post
     join identity.people person on person.id = post.person
     where post.role = any($3) and ${inForce('$1', '$2::boolean')}`,
    [new Date(at), config.demo, [...handlers, ...delegates, 'dispatcher', 'leader']],
  )
  const held = new Set(rows.flatMap(stepsOf))
  const { units } = cityAt(at)
  return (reminding) => {
    const unit = reminding.unit === null ? undefined : units.get(reminding.unit)
    if (unit === undefined) return {}
    const steps = Object.entries(seatsAbove(unit, reminding)) as readonly [LadderStep, string][]
    return { manned: steps.filter(([, seat]) => held.has(seat)).map(([step]) => step) }
  }
}

/** Who rules stands in no unit of the ticket's: a dispatcher, then whoever leads the district. */
function seatsAbove({ code, area }: Unit, { clock, to }: Reminding): Readonly<Record<LadderStep, string>> {
  const district = `district ${districtOf(area)}`
  if (clock === 'ruling') return { handler: 'dispatcher', head: district, district, city: 'city' }
  return { handler: `handler ${to ?? code}`, head: `head ${code}`, district, city: 'city' }
}

/** What a post is a step of: of its unit, of its district, of the city. */
function stepsOf({ role, unit, area }: Seat): readonly string[] {
  if (role === 'dispatcher') return ['dispatcher']
  if (role !== 'leader') return [`handler ${unit}`]
  const above = { city: 'city', district: `district ${area}` }[levelOf(area) as 'city' | 'district']
  return [`head ${unit}`, ...(above === undefined ? [] : [above])]
}
