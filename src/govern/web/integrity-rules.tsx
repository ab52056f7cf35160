import type { Rulebook } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'

/** When the figures of a unit become a question for an auditor. [APPRAISE-16] */
export function IntegrityRules({ rulebook }: { readonly rulebook: Rulebook }) {
  const rules = rulebook.appraise.integrity
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
  return (
    <Section title={{ zh: '诚信线索（APPRAISE-16）', en: 'Integrity leads (APPRAISE-16)' }}>
      <Facts
        facts={[
          [{ zh: '容许的偶然线索', en: 'Leads that may be chance' }, percent(rules.falseShare)],
          [
            { zh: '至少件数与同类单位', en: 'Cases and peers at least' },
            {
              zh: `${rules.fewest} 件，${rules.fewestPeers} 个单位`,
              en: `${rules.fewest} cases, ${rules.fewestPeers} units`,
            },
          ],
          [{ zh: '同类单位之间的正常差异', en: 'Honest units differ by at least' }, percent(rules.peersDiffer)],
          [
            { zh: '办结节奏取样', en: 'Days that show a rhythm' },
            {
              zh: `近 ${rules.rhythmDays} 天，看截止前 ${rules.cutOffDays} 天`,
              en: `${rules.rhythmDays}, against the last ${rules.cutOffDays} before the cut-off`,
            },
          ],
          [
            { zh: '联系后多久内的回访要问', en: 'Answers asked about after a contact' },
            { zh: `${rules.hoursAfterContact} 小时内`, en: `within ${rules.hoursAfterContact} hours` },
          ],
          [
            { zh: '诉求过短', en: 'A demand is too short' },
            { zh: `不足 ${rules.fewestCharacters} 字`, en: `below ${rules.fewestCharacters} characters` },
          ],
          [{ zh: '文本雷同', en: 'Texts are alike' }, `≥ ${percent(rules.alike)}`],
        ]}
      />
    </Section>
  )
}
