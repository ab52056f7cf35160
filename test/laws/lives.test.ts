import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { openCallBack } from '#appraise/open-call-back.ts'
import { appraiseMemory } from '#appraise/state.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { responsibleFor } from '#dispatch/responsible.ts'
import { dispatchMemory } from '#dispatch/state.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { type AnyFact, type Envelope, ticketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { ClockReminded, ResultClock, WaitEnded } from '#handle/events.ts'
import { openSecondHandling } from '#handle/open-second-handling.ts'
import { clocks } from '#handle/server/clocks.ts'
import { type Handle, handleMemory } from '#handle/state.ts'
import type { Platform } from '#platform/platform.ts'
import { HistoryCache } from '#platform/postgres/history.ts'
import { makePerform, type Order } from '#platform/postgres/perform.ts'
import { rowOf } from '#platform/postgres/view.ts'
import { command, commandsOf } from '#platform/stage-door.ts'
import { doors } from '../../src/stages.ts'
import { castCity, monday } from '../cast/city.ts'
import { received } from '../cast/tickets.ts'
import { courses, inputsOf } from './drawn-commands.ts'

const cast = castCity()
/** Whoever is asked is sent a link first, so that every way of answering is reached. */
const byLink = cast.rulebook.appraise.campaign.strata.map((stratum) => ({ ...stratum, plan: 'link-first' }))
const city = castCity({
  rulebook: {
    ...cast.rulebook,
    appraise: { ...cast.rulebook.appraise, campaign: { ...cast.rulebook.appraise.campaign, strata: byLink } },
  },
})
const ticket = ticketId('00000000-0000-4000-8000-000000000001')
const hour = 3_600_000
const commands = new Map([
  ...commandsOf(doors),
  ['OpenSecondHandling', command(handleMemory, openSecondHandling)] as const,
  ['OpenCallBack', command(appraiseMemory, openCallBack)] as const,
])
const names = Object.keys(inputsOf)

let journal: Envelope[]
/** The commands that were accepted at least once: laws about lives that reach nothing would say nothing. */
const accepted = new Set<string>()
beforeEach(() => begin())

function begin(): void {
  journal = [enveloped(received(), 1)]
}

function enveloped(fact: AnyFact, position: number): Envelope {
  return { ticket, position, commandId: commandIdFrom('laws', String(position)), actor: systemActor, fact }
}

/** A journal in memory: everything else is as on the server. */
const perform = makePerform({
  read: async () => journal,
  write: async ({ facts }) => void journal.push(...facts),
  isTaken: () => false,
  cache: new HistoryCache(0),
  views: [],
  reactions: [],
  cityAt: () => city,
  committed: () => undefined,
})
const platform = { perform } as Platform

type Step = { readonly name: string; readonly draws: readonly number[]; readonly hours: number }

/** Gives a command; answers the facts it made, none where it was refused. */
async function give({ name, draws }: Step, at: Moment, turn: number): Promise<readonly AnyFact[]> {
  const handle = commands.get(name)
  const inputFor = inputsOf[name]
  if (handle === undefined || inputFor === undefined) throw new Error(`There is no command ${name}`)
  let drawn = 0
  const input = inputFor((among) => among[(draws[drawn++ % draws.length] ?? 0) % among.length] ?? among[0])
  const order = { ticket, commandId: commandIdFrom('laws', name, String(turn)), actor: systemActor, at, input }
  const outcome = await handle(platform, order as Order<never>)
  if (!outcome.accepted) expect(outcome.rule).toMatch(/^[A-Z]+-\d\d$/)
  if (outcome.accepted) accepted.add(name)
  return outcome.accepted ? outcome.facts.map(({ fact }) => fact) : []
}

/** Mostly the first of what may be drawn, which is the sensible one. */
const draws = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(11) }), {
  minLength: 6,
  maxLength: 6,
})
const hours = fc.constantFrom(0, 0.1, 0.1, 0.1, 1, 5, 30, 200)
const anything = fc.record({ name: fc.constantFrom(...names), draws, hours })
/** A course as far as it comes, some of its steps left out, and now and then anything between. */
const course: fc.Arbitrary<readonly Step[]> = fc.constantFrom(...courses).chain((names) => {
  const steps = names.map((name) => fc.tuple(fc.record({ name: fc.constant(name), draws, hours }), fc.nat(9), anything))
  return fc
    .tuple(fc.tuple(...steps), fc.integer({ min: 1, max: 2 * steps.length }))
    .map(([drawn, length]) =>
      drawn
        .slice(0, length)
        .flatMap(([one, dice, other]) => [...(dice === 1 ? [other] : []), ...(dice === 0 ? [] : [one])]),
    )
})
/** The way most tickets go, so that later steps are reached often. */
const usual = ['ClassifyTicket', 'DispatchByHand', 'SignTicket', 'ContactRequester'].map((name) => ({
  name,
  draws: [0],
  hours: 0.1,
}))
const life = fc
  .tuple(fc.constantFrom(0, 2, 3, 4, 4, 4), fc.array(course, { minLength: 1, maxLength: 5 }))
  .map(([begun, drawn]) => [...usual.slice(0, begun), ...drawn.flat()])

type Law = (made: readonly AnyFact[], before: readonly AnyFact[]) => void

/** Lives a life step by step and holds the law after each. */
async function held(law: Law, drawing: fc.Parameters<[readonly Step[]]> = { numRuns: 600 }): Promise<void> {
  await fc.assert(
    fc.asyncProperty(life, async (steps) => {
      begin()
      let at = monday
      for (const [turn, one] of steps.entries()) {
        at = (at + one.hours * hour) as Moment
        const before = journal.map(({ fact }) => fact)
        law(await give(one, at, turn), before)
      }
    }),
    drawing,
  )
}

/** Whether the clock for the result stands. */
function stands(state: Handle): boolean {
  return state.phase !== 'away' && (state.wait !== undefined || state.shelf !== undefined)
}

const facts = () => journal.map(({ fact }) => fact)
const stateNow = () => recall(handleMemory, facts())
const closings = new Set(['TicketAnswered', 'TicketDismissed', 'TicketWithdrawn'])
const works = new Set(['TicketSigned', 'RequesterContacted', 'TicketResolved', 'TicketReturned', 'TicketDispatched'])

test(
  'no illegal step is accepted: nothing is worked at before it is dispatched or after it is closed, and nobody but the lead',
  () =>
    held((made, before) => {
      const dispatch = before.findLast((fact): fact is TicketDispatched => fact.type === 'TicketDispatched')
      const isClosed = before.some(({ type }) => closings.has(type))
      for (const fact of made) {
        if (isClosed) expect(works.has(fact.type), fact.type).toBe(false)
        if (['TicketSigned', 'RequesterContacted', 'TicketResolved'].includes(fact.type))
          expect(fact).toHaveProperty('unit', dispatch?.lead)
      }
    }),
  120_000,
)

test(
  'nothing is resolved while a whistle sounds, a child lives or it stands on the shelf',
  () =>
    held((made, before) => {
      if (!made.some(({ type }) => type === 'TicketResolved')) return
      const state = recall(handleMemory, before)
      expect(state).toMatchObject({ phase: 'contacted' })
      if (made.length === 1) expect(state).not.toMatchObject({ open: expect.anything() })
      expect(state).not.toMatchObject({ shelf: expect.anything() })
    }),
  120_000,
)

test(
  'no clock runs while it stands, and none stops otherwise: what is still to come is always kept',
  () =>
    held((made, before) => {
      const stood = stands(recall(handleMemory, before))
      const reminded = made.filter((fact): fact is ClockReminded => fact.type === 'ClockReminded')
      if (stood) expect(reminded.filter(({ clock }) => clock === 'resolve')).toEqual([])
      const state = stateNow()
      const row = rowOf(clocks, journal)
      if (state.phase === 'away' || state.phase === 'resolved') expect(row).toBeUndefined()
      else if (stands(state)) expect(row).toBeDefined()
      else expect((row?.pending as readonly unknown[] | undefined) ?? []).toHaveLength(state.pending.length)
    }),
  120_000,
)

test(
  'a wait moves the deadline by no more than was waited, and never back',
  () =>
    held((made, before) => {
      const [ended] = made.filter((fact): fact is WaitEnded => fact.type === 'WaitEnded')
      const was = recall(handleMemory, before)
      if (ended === undefined || was.phase === 'away') return
      const waited = ended.waited.to - ended.waited.from
      const moved = (ended as ResultClock).resolveBy - was.deadlines.resolveBy
      expect(moved).toBeGreaterThanOrEqual(0)
      if (was.countedIn === 'hours' || was.countedIn === 'days') expect(moved).toBeLessThanOrEqual(waited)
    }),
  120_000,
)

test(
  'every open ticket has somebody responsible, and a closed one nobody',
  () =>
    held(() => {
      const responsible = responsibleFor(recall(dispatchMemory, facts()))
      const isClosed = facts().some(({ type }) => closings.has(type))
      if (isClosed) expect(responsible).toBeUndefined()
      else expect(responsible).toBeDefined()
    }),
  120_000,
)

test('every command is drawn, and accepted in some life', async () => {
  const given = [...commandsOf(doors).keys()].filter((name) => !(name in inputsOf))
  expect(given.toSorted()).toEqual(['LinkTicket', 'ReceiveChild', 'ReceiveDemand', 'SplitTicket', 'UnlinkTicket'])
  accepted.clear()
  await held(() => undefined, { numRuns: 4_000, seed: 1 })
  expect(names.filter((name) => !accepted.has(name))).toEqual([])
}, 120_000)
