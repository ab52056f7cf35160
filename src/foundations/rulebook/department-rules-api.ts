import { type Static, Type } from 'typebox'
import { exact, Share } from './rule-parts-api.ts'

/** How departments are appraised by what streets called them for, and how results are shared with them. */
export const DepartmentRules = exact({
  /** What each share counts towards the score; together one. A share without cases is left out, the others keep their proportions. [APPRAISE-13] */
  weights: exact({ arrival: Share, part: Share, verdict: Share, support: Share }),
  /** Points a return costs that a ruling found groundless, and how many all of them cost at most. [APPRAISE-13] */
  groundlessReturn: exact({
    points: Type.Number({ minimum: 0, maximum: 100 }),
    most: Type.Number({ minimum: 0, maximum: 100 }),
  }),
  /** With fewer calls and parts together a department has no score. */
  fewest: Type.Integer({ minimum: 1 }),
  /** What of a whistled ticket's answers stays with its lead; the rest is shared equally by the departments called. [APPRAISE-14] */
  shared: exact({ lead: Share }),
  /** When a street whistles conspicuously little or much beside the others: its whole interval lies beyond a multiple of their rate. [APPRAISE-14] */
  whistleRate: exact({
    confidence: Type.Number({ exclusiveMinimum: 0.5, exclusiveMaximum: 1 }),
    few: Share,
    many: Type.Number({ minimum: 1 }),
    /** With fewer tickets nothing is said of a street. */
    fewest: Type.Integer({ minimum: 1 }),
  }),
})
export type DepartmentRules = Static<typeof DepartmentRules>
