import { type Static, Type } from 'typebox'
import { Code, exact, Share, Words } from './rule-parts-api.ts'

const template = {
  code: Code,
  words: Words,
  /** What a partly solved answer counts towards the resolution rate. */
  partlyWeight: Share,
  /** What a basically satisfied answer counts towards the satisfaction rate. */
  basicallyWeight: Share,
}

/** The score is the weighted mean of the three rates. */
export const RatesScoring = exact({
  method: Type.Literal('rates'),
  ...template,
  weights: exact({ response: Share, resolution: Share, satisfaction: Share }),
})

/** What may be taken off for one rate. */
const Deduction = exact({
  /** Its part of the whole: no more than this is ever taken off. */
  weight: Share,
  /** From which rate on nothing is taken off. */
  target: Share,
  /** Points taken off for every percentage point below the target. */
  perPoint: Type.Number({ minimum: 0, maximum: 100 }),
})

/** The score is 100 less what is taken off for signing late, closing late, what call-backs do not confirm, and the dissatisfied. */
export const DeductionScoring = exact({
  method: Type.Literal('deductions'),
  ...template,
  deductions: exact({ signing: Deduction, closing: Deduction, resolution: Deduction, satisfaction: Deduction }),
})

/** A scoring template; its weights sum to one. [APPRAISE-04] */
export const Scoring = Type.Union([RatesScoring, DeductionScoring])

export type RatesScoring = Static<typeof RatesScoring>
export type DeductionScoring = Static<typeof DeductionScoring>
export type Scoring = Static<typeof Scoring>
