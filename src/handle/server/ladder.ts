import type { Moment } from '#foundations/calendar/moment.ts'
import { districtOf, levelOf, type PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { inForce } from '#platform/identity/posts.ts'
import type { Platform } from '#platform/platform.ts'
import { handlers } from '../audiences.ts'
import type { LadderStep } from '../events.ts'

/** Which steps above a lead somebody holds, as the command that reminds wants it; nothing where nobody looks. */
export type Ladder = (lead: UnitCode | null) => { readonly manned?: readonly LadderStep[] }

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
    [new Date(at), config.demo, [...handlers, 'leader']],
  )
  const held = new Set(rows.flatMap(stepsOf))
  const { units } = cityAt(at)
  return (lead) => {
    const unit = lead === null ? undefined : units.get(lead)
    if (unit === undefined) return {}
    const wanted = {
      handler: `handler ${lead}`,
      head: `head ${lead}`,
      district: `district ${districtOf(unit.area)}`,
      city: 'city',
    }
    const steps = Object.entries(wanted) as readonly [LadderStep, string][]
    return { manned: steps.filter(([, seat]) => held.has(seat)).map(([step]) => step) }
  }
}

/** What a post is a step of: of its unit, of its district, of the city. */
function stepsOf({ role, unit, area }: Seat): readonly string[] {
  if (role !== 'leader') return [`handler ${unit}`]
  const above = { city: 'city', district: `district ${area}` }[levelOf(area) as 'city' | 'district']
  return [`head ${unit}`, ...(above === undefined ? [] : [above])]
}
