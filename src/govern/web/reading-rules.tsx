import type { Rulebook } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'

/** What an edition says about reading a demand: how sure a reading must be to be proposed. */
export function ReadingRules({ rulebook: { classify } }: { readonly rulebook: Rulebook }) {
  const { category, kind, place } = classify.certain
  return (
    <Section title={{ zh: '识别（CLASSIFY-02）', en: 'Reading (CLASSIFY-02)' }}>
      <Facts
        facts={[
          [{ zh: '分类把握不低于', en: 'Category proposed from' }, `${Math.round(category * 100)} %`],
          [{ zh: '类型把握不低于', en: 'Kind proposed from' }, `${Math.round(kind * 100)} %`],
          [{ zh: '地点把握不低于', en: 'Place proposed from' }, `${Math.round(place * 100)} %`],
        ]}
      />
    </Section>
  )
}
