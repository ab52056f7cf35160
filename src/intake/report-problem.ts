import type { Moment } from '#foundations/calendar/moment.ts'
import { type Decision, refuse } from '#foundations/outcome/decision.ts'
import { isWithin, type PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketReceived } from './events.ts'
import { type IntakeCity, type ReceiveDemand, type ReceiveRefused, receiveDemand } from './receive-demand.ts'
import type { Intake } from './state.ts'

/** The post that reports: its unit and the area it walks. */
export type Reporter = { readonly unit: UnitCode | undefined; readonly area: PlaceCode }
export type ReportRefused = 'no-unit' | 'outside-your-area'

/**
 * Staff report a problem of their area themselves. It becomes a ticket like every other, but nobody asked: it names its unit in
 * place of a requester. Seen at an instant that is still to come, it counts as seen now: a phone's clock may be fast. [HANDLE-15]
 */
export function reportProblem(
  state: Intake,
  { by, ...seen }: ReceiveDemand & { readonly by: Reporter },
  at: Moment,
  city: IntakeCity,
): Decision<TicketReceived, ReceiveRefused | ReportRefused> {
  if (by.unit === undefined) return refuse('no-unit', 'HANDLE-15')
  const place = seen.place ?? by.area
  if (!isWithin(place, by.area)) return refuse('outside-your-area', 'HANDLE-15')
  const { saidAt = at } = seen
  const report = { ...seen, channel: 'grid', place, reportedBy: by.unit, saidAt: saidAt < at ? saidAt : at } as const
  return receiveDemand(state, report, at, city)
}

/** Reporting as a rule for one post. */
export function reportBy(by: Reporter) {
  return (state: Intake, seen: ReceiveDemand, at: Moment, city: IntakeCity) =>
    reportProblem(state, { ...seen, by }, at, city)
}
