import type { RequesterContacted, SecondHandlingOpened, TicketResolved, TicketSigned } from '#handle/events.ts'
import { hoursLater, units } from './city.ts'

/** The street signs a quarter of an hour after the dispatch. */
export const signed: TicketSigned = { type: 'TicketSigned', at: hoursLater(0.25), unit: units.jianwai }

/** It calls the requester an hour after the dispatch. */
export const contacted: RequesterContacted = {
  type: 'RequesterContacted',
  at: hoursLater(1),
  unit: units.jianwai,
  by: 'phone',
  note: '已致电，约下午上门',
}

/** It has the radiators warm by the evening. */
export const resolved: TicketResolved = {
  type: 'TicketResolved',
  at: hoursLater(8),
  unit: units.jianwai,
  round: 1,
  result: 'solved',
  workDone: '放气、更换阀门',
  publicAnswer: '您家暖气已恢复供热。',
  evidence: [],
}

/** The requester still freezes: a day to call, five to mend. */
export const opened: SecondHandlingOpened = {
  type: 'SecondHandlingOpened',
  at: hoursLater(48),
  unit: units.jianwai,
  round: 2,
  respondBy: hoursLater(72),
  resolveBy: hoursLater(168),
  reminders: {
    shares: [0.5, 1],
    respond: [hoursLater(60), hoursLater(72)],
    resolve: [hoursLater(108), hoursLater(168)],
  },
  edition: '2019-01',
}
