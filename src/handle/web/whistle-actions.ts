import { type Possibility, possibilityOf, ticketAction } from '#desk/stage-web.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { RuleId } from '#foundations/outcome/rule-id.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { type ArriveByCodeRefused, arriveByCode, type SignWhistleRefused, signWhistle } from '../arrive-at-whistle.ts'
import { handlers, whistleConfirmers, whistlers } from '../audiences.ts'
import { type BlowWhistleRefused, barOfWhistle } from '../blow-whistle.ts'
import {
  barOfConclusion,
  type ConcludeWhistleRefused,
  type JudgeStreetRefused,
  judgeStreet,
} from '../conclude-whistle.ts'
import { askedOf, type ConfirmWhistleRefused } from '../confirm-whistle.ts'
import { calledIn, whistleMemory as memory, type Whistling } from '../whistle-state.ts'
import { type DoPartRefused, doPart } from '../work-at-whistle.ts'
import { attendReasons, blowReasons, concludeReasons, confirmWhistleReasons } from './whistle-words.ts'

/** Whether it may be done depends on the ticket, not on what will be written. */
const anything = '…'

export const blowWhistleAction = ticketAction<Whistling, BlowWhistleRefused>({
  name: 'whistles',
  title: { zh: '吹哨', en: 'Whistle' },
  roles: whistlers,
  memory,
  may: (state, { unit }) => possibleUnless(barOfWhistle(state, unit), 'HANDLE-10'),
  reasons: blowReasons,
  load: async () => ({ Form: (await import('./blow-whistle-form.tsx')).BlowWhistleForm }),
})

export const confirmWhistleAction = ticketAction<Whistling, ConfirmWhistleRefused>({
  name: 'whistle-confirmations',
  title: { zh: '确认吹哨', en: 'Confirm the whistle' },
  tone: 'main',
  roles: whistleConfirmers,
  memory,
  may: (state, { unit, scope }) => {
    const asked = askedOf(state, { unit, area: scope.area })
    return possibleUnless(typeof asked === 'string' ? asked : undefined, 'HANDLE-10')
  },
  reasons: confirmWhistleReasons,
  load: async () => ({ Form: (await import('./confirm-whistle-form.tsx')).ConfirmWhistleForm }),
})

type AttendRefused = SignWhistleRefused | ArriveByCodeRefused | DoPartRefused | JudgeStreetRefused

export const attendAction = ticketAction<Whistling, AttendRefused>({
  name: 'attendance',
  title: { zh: '报到', en: 'Report to the whistle' },
  tone: 'main',
  roles: handlers,
  memory,
  may: (state, { unit }, at, { rulebook }) => {
    const steps = stepsOf(state, unit, at, rulebook)
    return steps.find(({ possible }) => possible) ?? steps[0]
  },
  reasons: attendReasons,
  load: async () => ({ Form: (await import('./attend-form.tsx')).AttendForm }),
})

export const concludeWhistleAction = ticketAction<Whistling, ConcludeWhistleRefused>({
  name: 'whistle-conclusions',
  title: { zh: '吹哨结论', en: 'Conclude the whistle' },
  tone: 'main',
  roles: whistlers,
  memory,
  may: (state, { unit }, at) => {
    const called = calledIn(state)
    const isOwn = called !== undefined && called.blown.unit === unit
    return possibleUnless(isOwn ? barOfConclusion(called, at) : 'not-your-whistle', 'HANDLE-12')
  },
  reasons: concludeReasons,
  load: async () => ({ Form: (await import('./conclude-whistle-form.tsx')).ConcludeWhistleForm }),
})

/** What a department may do now: sign, arrive, do its part, judge the street; in this order. */
function stepsOf(state: Whistling, unit: Actor['unit'], at: Moment, rulebook: Rulebook) {
  return [
    possibilityOf(signWhistle(state, { unit }, at)),
    possibilityOf(arriveByCode(state, { unit, people: 1, check: () => 'good' }, at)),
    possibilityOf(doPart(state, { unit, what: anything }, at)),
    possibilityOf(judgeStreet(state, { unit, score: 1, words: '' }, at, { rulebook })),
  ] as const
}

function possibleUnless<Bar extends string>(bar: Bar | undefined, rule: RuleId): Possibility<Bar> {
  return bar === undefined ? { possible: true } : { possible: false, reason: bar, rule }
}
