import type { Moment } from '#foundations/calendar/moment.ts'

/** What a ticket leaves behind at the unit that leads it, as far as integrity is asked about; no name and no phone. */
export type Trace = {
  readonly ticket: string
  readonly unit: string
  readonly category?: string
  /** When the result was given last. */
  readonly closed?: Moment
  /** It is a demand that praises, or its requester said that it was satisfied, and that counts. */
  readonly praises: boolean
  /** What the requester's phone is known by; the phone itself is not here. */
  readonly number?: string
  /** The phone is one of those the unit's own staff use. */
  readonly ofStaff: boolean
  /** The demand in the requester's words. */
  readonly said: string
  /** Hours from the unit's last contact to the answer about it. */
  readonly hoursToAnswer?: number
  /** What the requester was told last. */
  readonly answer?: string
  /** The answer passed the matter on, put it off, or said nothing. */
  readonly dodges: boolean
  /** The unit gave it back and got it again: only time passed. */
  readonly returnedInVain: boolean
  readonly exclusionAsked: boolean
  /** Its category was changed while the unit had it. */
  readonly recategorised: boolean
}

/** The ways in which a unit's figures may be odd; each is a test with an assumption of its own. */
export const integrityTests = [
  'closing-burst',
  'same-number',
  'staff-number',
  'short-words',
  'alike-words',
  'after-contact',
  'template-answers',
  'dodged',
  'returned-in-vain',
  'exclusions',
  'recategorised',
] as const
export type IntegrityTest = (typeof integrityTests)[number]

/** A unit whose figure is odd, as a question: what was expected, what was seen, how likely that is by chance. */
export type Lead = {
  readonly test: IntegrityTest
  readonly unit: string
  readonly seen: number
  /** Among how many cases; of closing bursts: closings within the days that show the rhythm. */
  readonly of: number
  readonly expected: number
  /** How many units were compared. */
  readonly units: number
  /** How likely so many are by chance alone, and corrected for all units that were looked at. */
  readonly chance: number
  readonly corrected: number
  /** The tickets that were counted, and those they repeat; the latest last. */
  readonly tickets: readonly string[]
}
