import { expect, test } from 'vitest'
import type { TicketReturned } from '#dispatch/events.ts'
import { type AnyFact, commandId } from '#foundations/journal/envelope.ts'
import type { TicketResolved } from '#handle/events.ts'
import { rowOf } from '#platform/postgres/view.ts'
import { asked } from '../../../test/cast/calling-back.ts'
import { categories } from '../../../test/cast/catalogue.ts'
import { hoursLater, units } from '../../../test/cast/city.ts'
import { contacted, resolved } from '../../../test/cast/handling.ts'
import { cast } from '../../../test/cast/people.ts'
import { classified, dispatched, received, ticketNumber } from '../../../test/cast/tickets.ts'
import { traces } from './traces.ts'

const after = (...facts: readonly AnyFact[]) =>
  rowOf(
    traces,
    [received(), classified(), ...facts].map((fact, index) => ({
      ...{ ticket: ticketNumber(1), position: index + 1, actor: cast.operator, fact },
      commandId: commandId('00000000-0000-4000-8000-000000000001'),
    })),
  )
const returned: TicketReturned = {
  ...{ type: 'TicketReturned', at: hoursLater(1), by: units.jianwai, why: '不属本辖区', basis: '三定方案' },
}
const [other = categories.tooCold] = Object.values(categories).filter((code) => code !== categories.tooCold)

test('a return that comes back only moved time; one that leads to another unit did not [APPRAISE-16]', () => {
  expect(after(dispatched(), returned, dispatched({ round: 2 }))).toMatchObject({ returned_in_vain: true })
  const elsewhere = dispatched({ round: 2, lead: units.chaowai })
  expect(after(dispatched(), returned, elsewhere)).toMatchObject({ lead: units.chaowai, returned_in_vain: false })
})

test('a category changed while a unit has the ticket is its question, one changed before or for another unit is not', () => {
  const changed = classified({ category: other })
  expect(after(dispatched(), changed)).toMatchObject({ category: other, recategorised: true })
  expect(after(changed, dispatched())).toMatchObject({ recategorised: false })
  expect(after(dispatched(), classified())).toMatchObject({ recategorised: false })
  expect(after(dispatched(), changed, dispatched({ lead: units.chaowai }))).toMatchObject({ recategorised: false })
})

test('findings that dodge count, a leak does not; contact, result and the wish to exclude leave their trace', () => {
  const found = (findings: TicketResolved['findings']): TicketResolved => ({
    ...resolved,
    ...(findings && { findings }),
  })
  expect(after(dispatched(), contacted, found(['passes-on']), asked)).toMatchObject({
    ...{ dodges: true, exclusion_asked: true, answer: resolved.publicAnswer },
  })
  expect(after(dispatched(), contacted, found(['leaks-name']))).toMatchObject({ dodges: false })
  expect(after(dispatched(), contacted, found(['not-ours']), found(undefined))).toMatchObject({ dodges: false })
})

test('what staff reported and a child of a split ticket leave none', () => {
  const row = (fact: AnyFact) =>
    traces.project(undefined, {
      ...{ ticket: ticketNumber(1), position: 1, actor: cast.operator, fact },
      commandId: commandId('00000000-0000-4000-8000-000000000001'),
    })
  expect(row(received({ reportedBy: units.jianwai }))).toBeUndefined()
  expect(row(received({ parent: ticketNumber(2) }))).toBeUndefined()
  expect(row(received())).toBeDefined()
})
