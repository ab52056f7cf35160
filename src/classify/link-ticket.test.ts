import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnyFact, TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import { castCity, hoursLater, monday } from '../../test/cast/city.ts'
import { opened, resolved } from '../../test/cast/handling.ts'
import { dispatched, received, ticketNumber } from '../../test/cast/tickets.ts'
import { giveLinkedAnswer } from './give-linked-answer.ts'
import { joinHead, leaveHead } from './join-head.ts'
import { linkMemory } from './link-state.ts'
import { type LinkTicket, linkTicket } from './link-ticket.ts'
import { unlinkTicket } from './unlink-ticket.ts'

const city = castCity()
const [one, head, third] = [ticketNumber(1), ticketNumber(2), ticketNumber(3)]
const after = (number: string, ...facts: readonly AnyFact[]) => recall(linkMemory, [received({ number }), ...facts])
const linkedTo = (to: TicketId): AnyFact => ({ type: 'TicketLinked', at: monday, to }) as AnyFact
const joinedBy = (repeat: TicketId): AnyFact => ({ type: 'RepeatJoined', at: monday, repeat }) as AnyFact
const dismissed: AnyFact = { type: 'TicketDismissed', at: monday }
const splitOff: AnyFact = { type: 'TicketSplit', at: monday }
const returned: AnyFact = { type: 'TicketReturned', at: monday }
const asked = (over: Partial<LinkTicket> = {}): LinkTicket => ({
  to: head,
  as: 'same-text',
  alike: 0.87,
  head: after('B'),
  ...over,
})
const link = (state = after('A'), over: Partial<LinkTicket> = {}) => linkTicket(state, asked(over), hoursLater(1), city)
const reasonOf = (decision: Decision<AnyFact, string>) => (decision.accepted ? 'accepted' : decision.reason)

test('a ticket is linked to the one that said it first, with sign and likeness [CLASSIFY-03]', () => {
  expect(link()).toEqual({
    accepted: true,
    facts: [{ type: 'TicketLinked', at: hoursLater(1), to: head, as: 'same-text', alike: 0.87, edition: '2019-01' }],
  })
  expect(link(after('A', dispatched(), returned)).accepted).toBe(true)
  expect(link(after('A'), { head: after('B', dispatched(), resolved) }).accepted).toBe(true)
})

test.each([
  ['not-received', linkMemory.start],
  ['already-linked', after('A', linkedTo(third))],
  ['has-repeats-of-its-own', after('A', joinedBy(third))],
  ['is-a-child', recall(linkMemory, [received({ number: 'A', parent: third })])],
  ['has-children', after('A', dispatched(), splitOff, returned)],
  ['already-dispatched', after('A', dispatched())],
  ['already-dispatched', after('A', dispatched(), resolved)],
  ['ticket-closed', after('A', dismissed)],
] as const)('%s is refused of the ticket', (reason, state) => {
  expect(link(state)).toEqual({ accepted: false, reason, rule: 'CLASSIFY-03' })
})

test.each([
  ['head-not-found', 'no-such-ticket'],
  ['head-outside-your-scope', 'outside-your-scope'],
  ['head-not-found', linkMemory.start],
  ['head-is-itself', after('A')],
  ['head-is-linked', after('B', linkedTo(third))],
  ['head-is-a-child', recall(linkMemory, [received({ number: 'B', parent: third })])],
  ['head-came-to-nothing', after('B', dismissed)],
] as const)('%s is refused of the head', (reason, seen) => {
  expect(reasonOf(link(after('A'), { head: seen }))).toBe(reason)
})

test('what is linked can be let go with a reason, and linked anew', () => {
  const state = after('A', linkedTo(head))
  expect(unlinkTicket(state, { why: ' 不是同一根管子，电话13800000000 ' }, monday)).toMatchObject({
    facts: [{ type: 'TicketUnlinked', from: head, why: '不是同一根管子，电话〔电话〕' }],
  })
  expect(reasonOf(unlinkTicket(state, { why: ' ' }, monday))).toBe('why-missing')
  expect(reasonOf(unlinkTicket(after('A'), { why: '…' }, monday))).toBe('not-linked')
  expect(reasonOf(unlinkTicket(after('A', linkedTo(head), dismissed), { why: '…' }, monday))).toBe('ticket-closed')
  expect(link(after('A', linkedTo(third), { type: 'TicketUnlinked', at: monday })).accepted).toBe(true)
})

test('a head takes each repeat once, and none when it was linked or came to nothing meanwhile', () => {
  const join = { repeat: one, as: 'same-matter' } as const
  expect(joinHead(after('B'), join, monday).accepted).toBe(true)
  expect(reasonOf(joinHead(after('B', joinedBy(one)), join, monday))).toBe('joined-already')
  expect(reasonOf(joinHead(after('B', linkedTo(third)), join, monday))).toBe('head-is-linked')
  expect(reasonOf(joinHead(after('B', dismissed), join, monday))).toBe('head-came-to-nothing')
  expect(leaveHead(after('B', joinedBy(one)), { repeat: one }, monday).accepted).toBe(true)
  expect(reasonOf(leaveHead(after('B'), { repeat: one }, monday))).toBe('not-joined')
})

test('an answer is told once, and again only where it is another', () => {
  const answer = { result: 'solved', answer: '已修好' }
  const give = (state = after('A', linkedTo(head)), told = answer, from = head) =>
    giveLinkedAnswer(state, { from, answer: told }, monday)
  const given = give()
  if (!given.accepted) throw new Error(given.reason)
  expect(given.facts).toEqual([{ type: 'LinkedAnswerGiven', at: monday, from: head, ...answer }])
  const told = after('A', linkedTo(head), ...given.facts)
  expect(reasonOf(give(told))).toBe('told-already')
  expect(give(told, { ...answer, answer: '更换了整段水管' }).accepted).toBe(true)
  expect(give(told, { ...answer, result: 'partly' }).accepted).toBe(true)
  expect(reasonOf(give(after('A')))).toBe('not-linked-to-it')
  expect(reasonOf(give(after('A', linkedTo(third))))).toBe('not-linked-to-it')
  expect(reasonOf(give(after('A', linkedTo(head), dismissed)))).toBe('ticket-closed')
  const relinked = after('A', linkedTo(head), ...given.facts, { type: 'TicketUnlinked', at: monday }, linkedTo(head))
  expect(reasonOf(give(relinked))).toBe('told-already')
})

test('the answer that holds is the last, also after a second handling', () => {
  expect(after('B', dispatched(), resolved).answer).toEqual({ result: 'solved', answer: resolved.publicAnswer })
  expect(after('B', dispatched(), resolved, opened).phase).toBe('with-unit')
})

const count = 5
type Step = {
  readonly from: number
  readonly to: number
  readonly stale: number
  readonly how: 'link' | 'unlink' | 'hear'
}
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    from: fc.nat(count - 1),
    to: fc.nat(count - 1),
    stale: fc.nat(2),
    how: fc.constantFrom('link', 'unlink', 'hear'),
  }),
  { maxLength: 60 },
)

test('whoever links what, on however old a sight of the head, no circle and no chain remains once all has been heard', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const world = worldOf(count)
      for (const step of taken) world.take(step)
      world.settle()
      for (const [ticket, to] of world.links()) {
        expect(to).not.toBe(ticket)
        expect(world.headOf(to)).toBeUndefined()
        expect(world.stateOf(to).repeats).toContain(ticket)
      }
    }),
    { numRuns: 500 },
  )
})

/** Tickets whose facts are told to each other late, as jobs tell them: what is heard stands in a queue. */
function worldOf(size: number) {
  const ids = Array.from({ length: size }, (_, index) => ticketNumber(index))
  const journal = new Map<TicketId, AnyFact[]>(ids.map((id) => [id, [received({ number: id })]]))
  const unheard: { readonly ticket: TicketId; readonly fact: AnyFact & { to?: TicketId; from?: TicketId } }[] = []
  const stateOf = (id: TicketId, missing = 0) => {
    const facts = journal.get(id) ?? []
    return recall(linkMemory, facts.slice(0, Math.max(1, facts.length - missing)))
  }
  const give = (ticket: TicketId, decision: Decision<AnyFact, string>) => {
    for (const fact of decision.accepted ? decision.facts : []) {
      journal.get(ticket)?.push(fact)
      unheard.push({ ticket, fact })
    }
    return decision
  }
  const leave = (head: TicketId, repeat: TicketId) => give(head, leaveHead(stateOf(head), { repeat }, monday))
  const hearOfLink = (ticket: TicketId, to: TicketId) => {
    if (stateOf(ticket).head !== to) return leave(to, ticket)
    const joined = give(to, joinHead(stateOf(to), { repeat: ticket, as: 'same-text' }, monday))
    const isBarred = !joined.accepted && joined.reason !== 'joined-already'
    if (isBarred) give(ticket, unlinkTicket(stateOf(ticket), { why: '…' }, monday))
    return stateOf(ticket).head === to ? joined : leave(to, ticket)
  }
  const hear = (index: number) => {
    const [heard] = unheard.splice(index % Math.max(1, unheard.length), 1)
    if (heard?.fact.to !== undefined) hearOfLink(heard.ticket, heard.fact.to)
    const from = heard?.fact.from
    if (heard !== undefined && from !== undefined && stateOf(heard.ticket).head !== from) leave(from, heard.ticket)
  }
  const take = ({ from, to, stale, how }: Step) => {
    const [ticket, other] = [ids[from] ?? one, ids[to] ?? one]
    if (how === 'hear') hear(from)
    else if (how === 'unlink') give(ticket, unlinkTicket(stateOf(ticket), { why: '…' }, monday))
    else give(ticket, linkTicket(stateOf(ticket), asked({ to: other, head: stateOf(other, stale) }), monday, city))
  }
  return {
    take,
    stateOf,
    settle: () => {
      while (unheard.length > 0) hear(0)
    },
    headOf: (id: TicketId) => stateOf(id).head,
    links: () => ids.flatMap((id) => (stateOf(id).head === undefined ? [] : [[id, stateOf(id).head ?? id] as const])),
  }
}
