import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { RatesScoring } from '#foundations/rulebook/scoring-api.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import { type AdjustedDocument, adjustedText } from '../adjusted-document.ts'
import { type AnsweredCase, addCase, type CaseSums, cellTexts, outcomeWorth } from '../case-sums.ts'
import { adjustLeague, adjustRules } from './adjust-league.ts'

const words = { zh: '模板', en: 'template' }
const scoring: RatesScoring = {
  method: 'rates',
  code: 'rates',
  words,
  partlyWeight: 0.5,
  basicallyWeight: 0.9,
  weights: { response: 0.1, resolution: 0.5, satisfaction: 0.4 },
}

/** Answers of three streets whose demands differ, every third drawn for three alike. */
function cases(): readonly AnsweredCase[] {
  const random = seededRandom('released')
  return Array.from({ length: 600 }, (_, index) => {
    const category = random() < 0.2 + 0.3 * (index % 3) ? 'leak' : 'bulb'
    return {
      unit: `street-${index % 3}`,
      ...{ category, level: '7d', kind: 'complaint', channel: 'phone', requester: 'citizen' },
      weight: index % 9 < 3 ? 10 / 3 : 1,
      ...answerTo(category, random),
    }
  })
}

function answerTo(category: 'leak' | 'bulb', random: Random) {
  const contacted = random() < 0.9
  if (random() > { leak: 0.5, bulb: 0.9 }[category])
    return { contacted, solved: 'partly', satisfied: 'unsatisfied' } as const
  return { contacted: true, solved: 'solved', satisfied: random() < 0.3 ? 'basically' : 'satisfied' } as const
}

function documentOf(answered: readonly AnsweredCase[]): AdjustedDocument {
  const sums: CaseSums = new Map()
  for (const one of answered) addCase(sums, one, outcomeWorth(scoring))
  const fairness = { penalty: 1, draws: 500, fewest: 10, categories: { leak: 'housing', bulb: 'roads' } }
  const rules = adjustRules({ period: '2026-11', league: 'streets', scoring: 'rates' }, scoring, fairness)
  const texts = [...sums.keys()].map((unit) => cellTexts(sums, unit))
  const { adjustment, leftOut } = adjustLeague(texts, rules)
  if (adjustment === undefined) throw new Error('There is nothing to adjust')
  const leagues = [{ table: 'streets' as const, scoring: 'rates', leftOut, ...adjustment }]
  return { format: 'jiesu-adjusted-1', period: '2026-11', closing: 1, of: '00', leagues }
}

/**
 * Adjusted figures that are out in the world were signed over this text. Where the model or its arithmetic must change, it changes
 * under a new format, and what recomputes this one stays.
 */
test('released adjusted figures are worked out to the bytes that were signed, in whichever order answers come [APPRAISE-15]', () => {
  const text = adjustedText(documentOf(cases()))
  expect(adjustedText(documentOf(cases().toReversed()))).toBe(text)
  expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(
    '4a2842b4227dd0f3405300bb7c2bb15e75240480bc5a1bb398a4d86e42311032',
  )
})
