import { addDays, dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { isWithin } from '#foundations/places/place.ts'
import { chance } from '#foundations/statistics/draws.ts'
import { isSilent, last, type SideStep, type SideStory, said } from './side-story.ts'
import { splitStep } from './split-script.ts'
import { areaOf, atUnit, staffAt } from './staff.ts'
import { communityBelow, districtCentre } from './units-at.ts'
import { whistleStep } from './whistle-script.ts'

function extensionStep(story: SideStory): SideStep | undefined {
  const { world, random, lead } = story
  const area = areaOf(world, lead)
  if (last(story) === undefined) {
    const input = {
      unit: lead,
      area,
      amount: 3,
      why: said(story, 'extension-why'),
      basis: said(story, 'extension-basis'),
    }
    return { takes: 'ask', act: (at) => ({ command: 'AskExtension', at, actor: atUnit(world, random, lead), input }) }
  }
  if (last(story) !== 'ExtensionAsked') return undefined
  const granted = chance(random, world.behaviour.beside.granted_share)
  const why = granted ? '' : said(story, 'extension-refused')
  const input = { verdict: granted ? 'grant' : 'refuse', why, by: { unit: lead, area } } as const
  const actor = staffAt(world, random, 'leader', lead)
  return { takes: 'decide', act: (at) => ({ command: 'DecideExtension', at, actor, input }) }
}

function delegationStep(story: SideStory): SideStep | undefined {
  const { world, random, lead, matter } = story
  const to = communityBelow(world.city, lead, matter.place)
  if (to === undefined) return undefined
  if (last(story) === undefined) {
    const input = { unit: lead, to, why: said(story, 'delegation') }
    return { takes: 'ask', act: (at) => ({ command: 'DelegateTicket', at, actor: atUnit(world, random, lead), input }) }
  }
  if (last(story) !== 'TicketDelegated' || isSilent(story)) return undefined
  const input = { unit: to, says: said(story, 'delegation-answer'), evidence: [] } as const
  const actor = staffAt(world, random, 'community-worker', to)
  return { takes: 'delegated', act: (at) => ({ command: 'AnswerDelegation', at, actor, input }) }
}

function pressStep(story: SideStory): SideStep | undefined {
  const { world, random, lead, matter } = story
  const above = districtCentre(world.city, matter.place)
  if (above === undefined) return undefined
  const by = { unit: above, area: areaOf(world, above) }
  const leader = staffAt(world, random, 'leader', above)
  if (last(story) === undefined) {
    const how = chance(random, 0.3) ? 'personal' : 'press'
    const input = { how, why: said(story, 'press'), by } as const
    return { takes: 'press', act: (at) => ({ command: 'OpenSupervision', at, actor: leader, input }) }
  }
  if (last(story) === 'SupervisionOpened' && !isSilent(story)) {
    const input = { unit: lead, says: said(story, 'press-answer') }
    return { takes: 'answer', act: (at) => ({ command: 'AnswerPress', at, actor: atUnit(world, random, lead), input }) }
  }
  if (last(story) !== 'SupervisionAnswered') return undefined
  const input = { verdict: 'met', words: said(story, 'press-closed'), by }
  return { takes: 'decide', act: (at) => ({ command: 'CloseSupervision', at, actor: leader, input }) }
}

function shelfStep(story: SideStory): SideStep | undefined {
  const { world, random, lead, matter } = story
  const above = districtCentre(world.city, matter.place)
  if (above === undefined || !isWithin(areaOf(world, lead), areaOf(world, above))) return undefined
  if (last(story) === undefined) {
    const words = {
      plan: said(story, 'shelf-plan'),
      summary: said(story, 'shelf-summary'),
      basis: said(story, 'shelf-basis'),
    }
    const steps = world.behaviour.note['shelf-milestone'] ?? []
    const input = (at: Moment) => ({
      ...{ unit: lead, area: areaOf(world, lead), ...words },
      milestones: steps.map((what, index) => ({ what, by: addDays(dateOf(at), 30 * (index + 1)) })),
    })
    const actor = atUnit(world, random, lead)
    return { takes: 'ask', act: (at) => ({ command: 'AskShelf', at, actor, input: input(at) }) }
  }
  if (last(story) !== 'ShelfAsked') return undefined
  const input = { verdict: 'approve', summary: '', why: '', by: { unit: above, area: areaOf(world, above) } } as const
  const actor = staffAt(world, random, 'leader', above)
  return { takes: 'decide', act: (at) => ({ command: 'DecideShelf', at, actor, input }) }
}

function noteStep(story: SideStory): SideStep | undefined {
  const { world, random, lead, matter } = story
  const above = districtCentre(world.city, matter.place)
  if (last(story) !== undefined || above === undefined) return undefined
  const input = { unit: above, text: said(story, 'note'), to: lead }
  const actor = staffAt(world, random, 'dispatcher', above)
  return { takes: 'press', act: (at) => ({ command: 'AddNote', at, actor, input }) }
}

function reportStep(story: SideStory): SideStep | undefined {
  const { world, random, lead, side } = story
  if (world.city.units.get(lead)?.parent === undefined) return undefined
  if (last(story) === undefined) {
    const input = { unit: lead, why: said(story, 'report') }
    return { takes: 'ask', act: (at) => ({ command: 'ReportUp', at, actor: atUnit(world, random, lead), input }) }
  }
  const reported = side.at(-1)
  if (reported?.type !== 'ReportedUp' || isSilent(story)) return undefined
  const input = { unit: reported.to, text: said(story, 'report-answer'), to: lead }
  const actor = staffAt(world, random, 'dispatcher', reported.to)
  return { takes: 'decide', act: (at) => ({ command: 'AddNote', at, actor, input }) }
}

/** What may happen beside the main line, by the names of behaviour.json; each tells its next step, or nothing once it is over. */
export const sideScripts: Readonly<Record<string, ((story: SideStory) => SideStep | undefined) | undefined>> = {
  extension: extensionStep,
  delegation: delegationStep,
  press: pressStep,
  shelf: shelfStep,
  note: noteStep,
  report: reportStep,
  whistle: whistleStep,
  split: splitStep,
}
