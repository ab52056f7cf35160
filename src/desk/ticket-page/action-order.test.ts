import { expect, test } from 'vitest'
import type { TicketAction } from '../stage-web.ts'
import { actionsInOrder } from './action-order.ts'

const action = (name: string, tone: TicketAction['tone']): TicketAction => ({
  name,
  tone,
  title: { zh: name, en: name },
  roles: [],
  reasons: {},
  judge: () => ({ possible: true }),
  load: async () => () => null,
})

test('main actions come first, those of the stage the ticket has come to before earlier ones', () => {
  const intake = { ticketActions: [action('withdraw', 'plain')] }
  const classify = { ticketActions: [action('classify', 'main')] }
  const handle = { ticketActions: [action('hand back', 'danger'), action('sign', 'main'), action('resolve', 'main')] }
  const order = actionsInOrder([intake, classify, handle]).map(({ name }) => name)
  expect(order).toEqual(['sign', 'resolve', 'classify', 'withdraw', 'hand back'])
})

test('handing a ticket back comes after everything else, also where nothing main is possible', () => {
  const dispatch = { ticketActions: [action('hand back', 'danger'), action('split', 'plain')] }
  const handle = { ticketActions: [action('wait', 'plain')] }
  expect(actionsInOrder([dispatch, handle]).map(({ name }) => name)).toEqual(['split', 'wait', 'hand back'])
})
