import { chance, pick } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { WhistleConfirmed } from '#handle/events.ts'
import type { SideFact } from './side-facts.ts'
import { type SideStep, type SideStory, said } from './side-story.ts'
import { areaOf, atUnit, staffAt } from './staff.ts'
import { departmentsOf, districtCentre, otherUnit } from './units-at.ts'

/** A street whistles, the district calls, departments come, in time, late or never, and the street concludes. */
export function whistleStep(story: SideStory): SideStep | undefined {
  const { world, lead, side } = story
  if (world.city.units.get(lead)?.kind !== 'street') return undefined
  const find = <Type extends SideFact['type']>(type: Type) =>
    side.find((fact): fact is Extract<SideFact, { readonly type: Type }> => fact.type === type)
  if (side.length === 0) return blowStep(story)
  const confirmed = find('WhistleConfirmed')
  if (confirmed === undefined) return find('WhistleRejected') ? undefined : confirmStep(story)
  if (find('WhistleConcluded') === undefined) return attendStep(story, confirmed) ?? concludeStep(story, confirmed)
  return judgeStep(story, confirmed)
}

function blowStep(story: SideStory): SideStep | undefined {
  const { world, random, lead, matter } = story
  const competent = otherUnit(world.city, matter, lead)
  const others = departmentsOf(world.city, matter.place)
  const departments = [...new Set([competent ?? '', pick(random, others)])].filter((unit) => unit !== '') as UnitCode[]
  if (others.length === 0) return undefined
  const input = {
    ...{ unit: lead, ground: pick(random, world.city.rulebook.handle.whistle.grounds.slice(0, 2)).code },
    ...{ matter: said(story, 'whistle-matter'), where: said(story, 'whistle-where'), departments, others: [] as const },
  }
  return { takes: 'ask', act: (at) => ({ command: 'BlowWhistle', at, actor: atUnit(world, random, lead), input }) }
}

function confirmStep(story: SideStory): SideStep | undefined {
  const { world, random, matter, side } = story
  const above = districtCentre(world.city, matter.place)
  const blown = side[0]
  if (above === undefined || blown?.type !== 'WhistleBlown') return undefined
  const by = { unit: above, area: areaOf(world, above) }
  const input = { departments: blown.departments, note: '', by }
  const actor = staffAt(world, random, 'dispatcher', above)
  return { takes: 'confirm', act: (at) => ({ command: 'ConfirmWhistle', at, actor, input }) }
}

/** The next step of the first department that has one to take: sign, arrive, do its part, be let go. */
function attendStep(story: SideStory, { departments, due }: WhistleConfirmed): SideStep | undefined {
  const { world, random, lead, side } = story
  const done = (type: SideFact['type'], unit: UnitCode) =>
    side.some((fact) => fact.type === type && 'unit' in fact && fact.unit === unit)
  const unit = departments.find((code) => !done('DepartmentReleased', code) && comes(story, code) !== 'never')
  if (unit === undefined) return undefined
  const own = staffAt(world, random, 'department-handler', unit)
  const street = atUnit(world, random, lead)
  if (!done('WhistleSigned', unit))
    return { takes: 'sign', act: (at) => ({ command: 'SignWhistle', at, actor: own, input: { unit } }) }
  if (!done('DepartmentArrived', unit)) {
    const input = { unit: lead, department: unit, people: pick(random, [1, 2, 2, 3]) }
    const late = comes(story, unit) === 'late' ? ({ takes: 'arrive-late', notBefore: due } as const) : {}
    return { takes: 'arrive', ...late, act: (at) => ({ command: 'ConfirmArrival', at, actor: street, input }) }
  }
  if (!done('DepartmentPartDone', unit)) {
    const input = { unit, what: said(story, 'whistle-part') }
    return { takes: 'part', act: (at) => ({ command: 'DoPart', at, actor: own, input }) }
  }
  const input = { unit: lead, department: unit }
  return { takes: 'release', act: (at) => ({ command: 'ReleaseDepartment', at, actor: street, input }) }
}

function comes({ world, ticket }: SideStory, unit: UnitCode): 'in-time' | 'late' | 'never' {
  const { late_share, absent_share } = world.behaviour.beside
  const random = seededRandom(`${world.seed}/comes/${ticket}/${unit}`)
  if (chance(random, absent_share)) return 'never'
  return chance(random, late_share) ? 'late' : 'in-time'
}

function concludeStep(story: SideStory, { departments, due }: WhistleConfirmed): SideStep {
  const { world, random, lead } = story
  const best = world.city.rulebook.handle.whistle.bestScore
  const verdicts = departments.map((unit) => {
    const came = comes(story, unit)
    const score = { 'in-time': best, late: best - 2, never: 1 }[came]
    return { unit, score, words: said(story, `whistle-${came}`) }
  })
  const input = { unit: lead, result: said(story, 'whistle-result'), verdicts }
  const isAwaited = departments.some((unit) => comes(story, unit) === 'never')
  const actor = atUnit(world, random, lead)
  const act = (at: Parameters<SideStep['act']>[0]) => ({ command: 'ConcludeWhistle', at, actor, input }) as const
  return { takes: 'conclude', ...(isAwaited && { notBefore: due }), act }
}

function judgeStep(story: SideStory, { departments }: WhistleConfirmed): SideStep | undefined {
  const { world, random, side } = story
  const unit = departments.find((code) => !side.some((fact) => fact.type === 'StreetJudged' && fact.unit === code))
  if (unit === undefined || comes(story, unit) === 'never') return undefined
  const best = world.city.rulebook.handle.whistle.bestScore
  const input = { unit, score: pick(random, [best, best, best - 1]), words: said(story, 'whistle-street') }
  const actor = staffAt(world, random, 'department-handler', unit)
  return { takes: 'part', act: (at) => ({ command: 'JudgeStreet', at, actor, input }) }
}
