import { type Instant, instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'

/** The clocks of a ticket's lead as they stand, and whether it kept them: absent until it signed, or closed. */
export type TimeKept = {
  readonly sign_by?: Instant
  readonly resolve_by?: Instant
  readonly signed_in_time?: boolean | undefined
  readonly closed_in_time?: boolean | undefined
}

/** A lead gets the ticket; what another one kept before is not its own. */
export function withClocks(deadlines: { readonly signBy: Moment; readonly resolveBy: Moment }): TimeKept {
  return {
    sign_by: instantOf(deadlines.signBy),
    resolve_by: instantOf(deadlines.resolveBy),
    signed_in_time: undefined,
    closed_in_time: undefined,
  }
}

/** The clock for the result was moved, or that of another handling began. */
export function withResultClock({ resolveBy }: { readonly resolveBy: Moment }): TimeKept {
  return { resolve_by: instantOf(resolveBy) }
}

/** Signed at the last instant is in time. */
export function afterSigning({ sign_by }: TimeKept, at: Moment): TimeKept {
  return { signed_in_time: isInTime(sign_by, at) }
}

/** A ticket handled again was closed in time when every closing was. */
export function afterClosing({ resolve_by, closed_in_time = true }: TimeKept, at: Moment): TimeKept {
  return { closed_in_time: closed_in_time && isInTime(resolve_by, at) }
}

function isInTime(by: Instant | undefined, at: Moment): boolean {
  return by === undefined || at <= momentOf(by)
}
