import { type Static, Type } from 'typebox'
import { exact, Share } from './rule-parts-api.ts'

/** What may be wrong with a public answer. */
export const answerFindings = [
  'nothing-said',
  'too-short',
  'acknowledges',
  'passes-on',
  'puts-off',
  'refers',
  'not-ours',
  'repeated',
  'leaks-identity',
  'leaks-mobile',
  'leaks-name',
  'promises',
] as const
export type AnswerFinding = (typeof answerFindings)[number]

/** `refuses`: the answer does not go out; `asks`: only where whoever gives it says so knowingly; `notes`: it is recorded. */
const Effect = Type.Enum(['refuses', 'asks', 'notes'])

/** How a public answer is read before it goes out. [HANDLE-14] */
export const AnswerRules = exact({
  /** How many characters must say something, beside courtesy, dates and clauses that only put off. */
  fewest: Type.Integer({ minimum: 1 }),
  /** An answer is a template where one of the unit's latest ones is at least so alike. */
  template: exact({ latest: Type.Integer({ minimum: 0, maximum: 100 }), alike: Share }),
  effects: exact({
    'nothing-said': Effect,
    'too-short': Effect,
    acknowledges: Effect,
    'passes-on': Effect,
    'puts-off': Effect,
    refers: Effect,
    'not-ours': Effect,
    repeated: Effect,
    'leaks-identity': Effect,
    'leaks-mobile': Effect,
    'leaks-name': Effect,
    promises: Effect,
  }),
})
export type AnswerRules = Static<typeof AnswerRules>
