import { type Static, Type } from 'typebox'
import { exact, Share } from './rule-parts-api.ts'

const Count = Type.Integer({ minimum: 1 })

/** What makes the figures of a unit a question for an auditor; nothing of it ever changes a score. [APPRAISE-16] */
export const IntegrityRules = exact({
  /** How many of the leads of a test may be chance, 0 to 1; p-values are corrected for all units looked at. */
  falseShare: Share,
  /** A unit is compared where it has so many cases, and so many others of its kind are there to compare it with. */
  fewest: Count,
  fewestPeers: Count,
  /** Honest units are taken to differ at least so much: the deviation of their shares over the mean. */
  peersDiffer: Share,
  /** How many days of its own show a unit's rhythm, and how many days before the end of a period are looked at. */
  rhythmDays: Type.Integer({ minimum: 28, maximum: 366 }),
  cutOffDays: Count,
  /** An answer so many hours after the unit's own contact was hardly given undisturbed. */
  hoursAfterContact: Type.Number({ exclusiveMinimum: 0 }),
  /** A demand with fewer characters than this says too little. */
  fewestCharacters: Count,
  /** From which likeness (share of common pairs of characters) two texts count as one. */
  alike: Share,
})
export type IntegrityRules = Static<typeof IntegrityRules>
