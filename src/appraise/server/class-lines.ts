import { share } from '#foundations/statistics/rate.ts'
import { percentOf } from '#foundations/three-rates/score.ts'
import type { ClassAnswer } from '../class-api.ts'
import { conditionWords } from '../class-words.ts'

/** The columns of exported classes. */
export const classHeadings = {
  unit: { zh: '单位', en: 'Unit' },
  rank: { zh: '名次', en: 'Rank' },
  class: { zh: '类别', en: 'Class' },
  why: { zh: '依据', en: 'Why' },
  score: { zh: '得分', en: 'Score' },
  improve: { zh: '提升清单', en: 'To improve' },
}

const rateWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  response: { zh: '响应率', en: 'response' },
  resolution: { zh: '解决率', en: 'resolution' },
  satisfaction: { zh: '满意率', en: 'satisfaction' },
  signing: { zh: '按时签收率', en: 'signed in time' },
  closing: { zh: '按时办结率', en: 'closed in time' },
}

/** Classes as lines to export, each with the conditions and the unit's own figures. */
export function classLines(
  { rows, classes }: ClassAnswer,
  nameOf: (unit: string) => string,
  language: 'zh' | 'en',
): readonly Readonly<Record<string, unknown>>[] {
  const known = new Map(classes.map((one) => [one.code, one]))
  const between = language === 'zh' ? '；' : '; '
  return rows.map(({ unit, rank, class: code = '', figures, improvements }) => ({
    ...{ unit: nameOf(unit), rank, class: known.get(code)?.words[language], score: figures.score },
    why: known
      .get(code)
      ?.when.map((condition) => conditionWords(condition, figures[condition.measure])[language])
      .join(between),
    improve: improvements
      .map(({ rate, own, all, gain }) => {
        const name = rateWords[rate]?.[language] ?? rate
        return `${name} ${percentOf(share(own))} % / ${percentOf(share(all))} % +${gain}`
      })
      .join(between),
  }))
}
