import type { WhistleBlown, WhistleConfirmed } from '#handle/events.ts'
import { hoursLater, places, units } from './city.ts'
import { ticketNumber } from './tickets.ts'

/** Two hours after the dispatch the street whistles for three departments, for tomorrow morning. */
export const blown: WhistleBlown = {
  type: 'WhistleBlown',
  at: hoursLater(2),
  whistle: 1,
  unit: units.jianwai,
  area: places.jianwai,
  ground: 'joint-enforcement',
  matter: '多家单位共用的供热管线漏水',
  where: '永安里东社区3号楼前',
  meetAt: hoursLater(24),
  departments: [units.housing, units.urban, units.heatUtility],
  tickets: [ticketNumber(2)],
  confirmBy: hoursLater(6),
  limits: { sign: { amount: 4, unit: 'hours' }, arrive: { amount: 2, unit: 'hours' } },
  edition: '2019-01',
}

/** An hour later the district calls them. */
export const confirmed: WhistleConfirmed = {
  type: 'WhistleConfirmed',
  at: hoursLater(3),
  whistle: 1,
  how: 'district',
  by: units.districtCentre,
  departments: blown.departments,
  involves: blown.departments,
  note: '',
  signBy: hoursLater(7),
  due: hoursLater(24),
}
