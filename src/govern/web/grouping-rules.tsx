import { percentWords } from '#desk/rate-words.ts'
import type { Rulebook, Words } from '#foundations/rulebook/api.ts'
import type { Measure, UnitClass } from '#foundations/rulebook/grouping-rules-api.ts'
import { Facts, Section } from './rule-section.tsx'

const measureWords: Readonly<Record<Measure, Words>> = {
  score: { zh: '得分', en: 'score' },
  answers: { zh: '有效回访', en: 'valid call-backs' },
  place: { zh: '名次位置（0 最前，1 最后）', en: 'place (0 first, 1 last)' },
  'volume-place': { zh: '工单量位置（0 最多）', en: 'place by volume (0 busiest)' },
  rise: { zh: '较上期升分', en: 'points since the period before' },
  'year-rise': { zh: '较上年同期升分', en: 'points since the year before' },
}

/** Which units are compared with which, how they are classed, and what they are asked to improve. [APPRAISE-12] */
export function GroupingRules({ rulebook }: { readonly rulebook: Rulebook }) {
  const { ways, classes, improvement } = rulebook.appraise.grouping
  const listed = (all: readonly { readonly words: Words }[]): Words => ({
    zh: all.map(({ words }) => words.zh).join('、'),
    en: all.map(({ words }) => words.en).join(' · '),
  })
  const gap = percentWords(improvement.gap)
  return (
    <Section title={{ zh: '分组与分类（APPRAISE-12）', en: 'Groups and classes (APPRAISE-12)' }}>
      <Facts
        facts={[
          ...ways.map((way) => [way.words, listed(way.groups)] as const),
          ...classes.map((one) => [one.words, conditionWords(one)] as const),
          [
            { zh: '列入提升清单', en: 'To be improved' },
            {
              zh: `有效回访至少 ${improvement.fewest} 件，且比率及其区间低于总体 ${gap} 以上`,
              en: `a rate, and its interval, below that of all by ${gap} or more, from ${improvement.fewest} valid call-backs`,
            },
          ],
        ]}
      />
    </Section>
  )
}

function conditionWords({ when }: UnitClass): Words {
  const said = (language: 'zh' | 'en') =>
    when
      .map(({ measure, atLeast, atMost }) =>
        [
          atLeast === undefined ? '' : `${atLeast} ≤ `,
          measureWords[measure][language],
          atMost === undefined ? '' : ` ≤ ${atMost}`,
        ].join(''),
      )
      .join(language === 'zh' ? '，且' : ' and ')
  return { zh: said('zh'), en: said('en') }
}
