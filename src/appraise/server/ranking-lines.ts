import { share } from '#foundations/statistics/rate.ts'
import { climbOf, intervalOf, type Standing } from '#foundations/three-rates/ranking.ts'
import { percentOf } from '#foundations/three-rates/score.ts'
import type { Scopes } from '#foundations/three-rates/three-rates.ts'
import type { Unit, UnitCode } from '#foundations/units/unit.ts'
import type { Headings } from '#platform/http/export-rows.ts'
import type { Ranking } from '../ranking-answer.ts'

const scopes = { appraised: { zh: '考核', en: 'appraised' }, full: { zh: '全口径', en: 'full' } } as const
const figures = {
  score: { zh: '得分', en: 'score' },
  volume: { zh: '工单量', en: 'tickets' },
  valid: { zh: '有效回访', en: 'valid call-backs' },
  response: { zh: '响应率%', en: 'response %' },
  resolution: { zh: '解决率%', en: 'resolution %' },
  satisfaction: { zh: '满意率%', en: 'satisfaction %' },
  signing: { zh: '按时签收率%', en: 'signed in time %' },
  closing: { zh: '按时办结率%', en: 'closed in time %' },
} as const

const bounds = { low: { zh: '95%区间下限', en: '95 % low' }, high: { zh: '95%区间上限', en: '95 % high' } } as const
const bounded = ['response', 'resolution', 'satisfaction'] as const

/** The figures of both scopes as columns, and the intervals of the appraised rates. */
export const scopeHeadings: Headings = Object.fromEntries([
  ...Object.entries(scopes).flatMap(([scope, scopeWords]) =>
    Object.entries(figures).map(([figure, words]) => [
      `${scope}.${figure}`,
      { zh: `${words.zh}（${scopeWords.zh}）`, en: `${words.en} (${scopeWords.en})` },
    ]),
  ),
  ...bounded.flatMap((rate) =>
    Object.entries(bounds).map(([bound, words]) => [
      `${rate}.${bound}`,
      {
        zh: `${figures[rate].zh}${words.zh}（${scopes.appraised.zh}）`,
        en: `${figures[rate].en}, ${words.en} (${scopes.appraised.en})`,
      },
    ]),
  ),
])

/** The columns of an exported league table: the unit, its place, eight figures in each scope, intervals, and what it is beside them. */
export const rankingHeadings: Headings = {
  rank: { zh: '名次', en: 'Rank' },
  climb: { zh: '升降', en: 'Moved' },
  unit: { zh: '单位', en: 'Unit' },
  ...scopeHeadings,
  yearClimb: { zh: '较上年同期升降', en: 'Moved against the year before' },
  class: { zh: '类别', en: 'Class' },
  improve: { zh: '提升清单', en: 'To improve' },
}

/** A league table as lines to export, its pooled total last; what has no denominator stays empty, never 0. */
export function rankingLines(
  { league, notes, classes }: Ranking,
  units: ReadonlyMap<UnitCode, Pick<Unit, 'name'>>,
  language: 'zh' | 'en',
) {
  const noted = new Map(notes.map((note) => [note.unit, note]))
  const classWords = new Map(classes.map(({ code, words }) => [code, words[language]]))
  const rows = league.rows.map((row) => ({
    rank: row.rank,
    climb: climbOf(row),
    unit: units.get(row.unit as UnitCode)?.name ?? row.unit,
    ...bothScopes(row),
    yearClimb: climbOf(row, 'yearBefore'),
    class: classWords.get(noted.get(row.unit)?.class ?? ''),
    improve: noted
      .get(row.unit)
      ?.improvements.map(({ rate, gain }) => `${figures[rate][language]} +${gain}`)
      .join('；'),
  }))
  return [...rows, { unit: '合计 Pooled', ...bothScopes(league.pooled) }]
}

/** Both scopes' figures as cells, with the intervals of the appraised rates. */
export function bothScopes({ appraised, full }: Scopes<Standing>) {
  return { ...lineOf('appraised', appraised), ...lineOf('full', full), ...intervalsOf(appraised) }
}

function intervalsOf(standing: Standing): Record<string, number | undefined> {
  const cells = bounded.flatMap((rate) => {
    const { low, high } = intervalOf(standing, rate) ?? {}
    return [
      [`${rate}.low`, percentOf(low)],
      [`${rate}.high`, percentOf(high)],
    ]
  })
  return Object.fromEntries(cells)
}

function lineOf(scope: string, { score, volume, valid, ...rates }: Standing): Record<string, number | undefined> {
  const percent = (rate: Standing['response']) => percentOf(share(rate))
  return {
    [`${scope}.score`]: score,
    [`${scope}.volume`]: volume,
    [`${scope}.valid`]: valid,
    [`${scope}.response`]: percent(rates.response),
    [`${scope}.resolution`]: percent(rates.resolution),
    [`${scope}.satisfaction`]: percent(rates.satisfaction),
    [`${scope}.signing`]: percent(rates.signing),
    [`${scope}.closing`]: percent(rates.closing),
  }
}
