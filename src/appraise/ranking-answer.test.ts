import * as fc from 'fast-check'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Scoring } from '#foundations/rulebook/scoring-api.ts'
import { leagueOf } from '#foundations/three-rates/league.ts'
import { climbOf, intervalOf } from '#foundations/three-rates/ranking.ts'
import { type Rates, type Rating, tallyOf } from '#foundations/three-rates/three-rates.ts'
import { castCity, monday, units } from '../../test/cast/city.ts'
import { RankingAnswer } from './api.ts'
import type { LeagueNote } from './league-notes.ts'
import { answerOf, type Ranking, rankingFrom } from './ranking-answer.ts'

const city = castCity()
const { scoring, otherScorings } = city.rulebook.appraise
const names = ['response', 'resolution', 'satisfaction', 'signing', 'closing'] as const satisfies (keyof Rates)[]

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const rating: fc.Arbitrary<Rating> = fc
  .record({
    valid: fc.boolean(),
    contacted: fc.boolean(),
    solved: fc.constantFrom('solved', 'partly', 'unsolved'),
    satisfied: fc.constantFrom('satisfied', 'basically', 'unsatisfied'),
    excluded: fc.boolean(),
    weight: fc.constantFrom(1, 1, 2.5, 10 / 3),
  })
  .chain((answers) =>
    fc
      .record({ signedInTime: fc.boolean(), closedInTime: fc.boolean() }, { requiredKeys: [] })
      .map((kept) => ({ ...answers, ...kept })),
  )
const counted = (unit: string) => fc.array(rating, { maxLength: 12 }).map((rows) => ({ unit, ...tallyOf(rows) }))
const month = fc.tuple(counted(units.jianwai), counted(units.chaowai))

const ways = [
  { code: 'volume', words: { zh: '量', en: 'Volume' }, groups: [] },
  { code: 'type', words: { zh: '类', en: 'Type' }, groups: [] },
]
const note = (unit: string): fc.Arbitrary<LeagueNote> =>
  fc
    .record({
      groups: fc.record({ volume: fc.constant('large'), type: fc.constant('town') }, { requiredKeys: [] }),
      class: optional(fc.constant('leading')),
      improvements: fc.array(fc.record({ rate: fc.constantFrom(...names), gain: fc.constantFrom(0.1, 7) }), {
        maxLength: 2,
      }),
    })
    .map(({ class: found, ...rest }) => ({ unit, ...rest, ...(found === undefined ? {} : { class: found }) }))

type Parts = { readonly by: Scoring; readonly notes: readonly LeagueNote[]; readonly league: Ranking['league'] }

function rankingOf({ by, notes, league }: Parts): Ranking {
  const frame = { period: { code: '2026-12', from: instantOf(monday), to: instantOf(monday) }, edition: 'e' }
  const shown = { table: 'streets', scoring: by, scorings: [], ways, classes: [], ...frame } as const
  return { ...shown, scorings: [], ways: [...ways], classes: [], league, all: league.pooled.appraised, notes }
}

const rankings = fc
  .record({ now: month, before: month, yearBefore: month, by: fc.constantFrom(scoring, ...otherScorings) })
  .chain(({ by, ...counts }) => {
    const league = leagueOf('streets', counts, by, city.units)
    return fc.tuple(...league.rows.map(({ unit }) => note(unit))).map((notes) => rankingOf({ by, notes, league }))
  })

/** What a page shows of a ranking. */
function shown({ league: { rows, pooled, mean }, all, notes, ways: shownWays }: Ranking) {
  const figures = rows.map(({ unit, rank, full, appraised, ...past }) => ({
    ...{ unit, rank, full, appraised },
    climbs: (['before', 'yearBefore'] as const).map((since) => climbOf({ ...past, ...(rank && { rank }) }, since)),
    intervals: names.map((name) => intervalOf(appraised, name)),
  }))
  return { figures, pooled, mean, all, notes, ways: shownWays }
}

test('what is shown of an answer is what the rules made: rates, scores, movement, notes, and intervals [APPRAISE-05]', () => {
  fc.assert(
    fc.property(rankings, (ranking) => {
      const sent: unknown = JSON.parse(JSON.stringify(answerOf(ranking)))
      if (!Check(RankingAnswer, sent)) throw new Error('The answer does not fit its schema')
      expect(shown(rankingFrom(sent))).toEqual(shown(ranking))
    }),
  )
})

test('the table of a group carries all units beside it; what nobody has is left out', () => {
  const counts = { now: [{ unit: units.jianwai, ...tallyOf([]) }], before: [] }
  const league = leagueOf('streets', counts, scoring, city.units)
  const ranking = rankingOf({ by: scoring, notes: [{ unit: units.jianwai, groups: {}, improvements: [] }], league })
  const answer = answerOf(ranking)
  expect(answer).not.toHaveProperty('all')
  const none = { response: 0, resolution: 0, satisfaction: 0, signed: 0, signedInTime: 0, closed: 0, closedInTime: 0 }
  const scope = { volume: 0, valid: 0, ...none }
  expect(answer.league.rows).toEqual([{ unit: units.jianwai, full: scope, appraised: scope, groups: [null, null] }])
  const all = { ...ranking.all, volume: 7 }
  expect(rankingFrom(answerOf({ ...ranking, all })).all).toEqual(all)
})
