import type { Rulebook } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'

/** How scores are made comparable, beside the official ones. [APPRAISE-15] */
export function FairnessRules({ rulebook }: { readonly rulebook: Rulebook }) {
  const { penalty, draws, fewest } = rulebook.appraise.fairness
  return (
    <Section title={{ zh: '调整得分（APPRAISE-15）', en: 'Adjusted scores (APPRAISE-15)' }}>
      <Facts
        facts={[
          [
            { zh: '至少有效回访', en: 'Valid answers at least' },
            { zh: `${fewest} 件，不足的不调整`, en: `${fewest}; below that a unit is not adjusted` },
          ],
          [{ zh: '难度系数收缩强度', en: 'Pull on effects of difficulty' }, String(penalty)],
          [{ zh: '名次区间模拟次数', en: 'Draws for rank intervals' }, String(draws)],
        ]}
      />
    </Section>
  )
}
