import { limitWords } from '#desk/limit-words.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'

type Shown = { readonly rulebook: Rulebook }

/** How long everybody has while a ticket may be left out of appraisal. [APPRAISE-09] */
export function ExclusionLimits({ rulebook }: Shown) {
  const { firstReview, secondReview, objection, decision, panel } = rulebook.appraise.exclusion
  return (
    <Section title={{ zh: '剔除与异议时限（APPRAISE-03、09）', en: 'Exclusions and objections (APPRAISE-03, 09)' }}>
      <Facts
        facts={[
          [{ zh: '一审', en: 'First review' }, limitWords(firstReview)],
          [{ zh: '二审', en: 'Second review' }, limitWords(secondReview)],
          [{ zh: '提出异议（一次）', en: 'Objection, once' }, limitWords(objection)],
          [{ zh: '异议由第三人决定', en: 'A third person decides it' }, limitWords(decision)],
          ...(panel === undefined ? [] : panelFacts(panel, rulebook.appraise.exclusionReasons)),
        ]}
      />
    </Section>
  )
}

type Panel = NonNullable<Rulebook['appraise']['exclusion']['panel']>

/** On which reasons a panel is asked, how long it has, and how many votes it needs. [APPRAISE-19] */
function panelFacts({ reasons, limit, fewestVotes }: Panel, listed: Rulebook['appraise']['exclusionReasons']) {
  const named = reasons.map((reason) => listed.find(({ code }) => code === reason)?.words ?? { zh: reason, en: reason })
  const asked = { zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join('; ') }
  return [
    [{ zh: '请评议组评议的理由（APPRAISE-19）', en: 'Reasons on which a panel advises (APPRAISE-19)' }, asked],
    [{ zh: '评议时限', en: 'The panel has' }, limitWords(limit)],
    [{ zh: '至少投票数', en: 'Votes at least' }, String(fewestVotes)],
  ] as const
}

/** How departments are appraised, and what they share with streets. [APPRAISE-13, APPRAISE-14] */
export function DepartmentRules({ rulebook }: Shown) {
  const { weights, groundlessReturn, fewest, shared, whistleRate } = rulebook.appraise.departments
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
  return (
    <Section title={{ zh: '条块考核（APPRAISE-13、14）', en: 'Departments and streets (APPRAISE-13, 14)' }}>
      <Facts
        facts={[
          [{ zh: '及时到场', en: 'Arrival in time' }, percent(weights.arrival)],
          [{ zh: '完成事项', en: 'Part done' }, percent(weights.part)],
          [{ zh: '街乡镇评价', en: 'Verdict of the street' }, percent(weights.verdict)],
          [{ zh: '按时协办', en: 'Support in time' }, percent(weights.support)],
          [
            { zh: '退单不成立每次扣分', en: 'Points for a groundless return' },
            {
              zh: `${groundlessReturn.points}（至多 ${groundlessReturn.most}）`,
              en: `${groundlessReturn.points} (at most ${groundlessReturn.most})`,
            },
          ],
          [{ zh: '计分至少件数', en: 'Cases for a score' }, String(fewest)],
          [{ zh: '吹哨工单主办承担', en: 'A whistled ticket stays with its lead' }, percent(shared.lead)],
          [
            { zh: '吹哨率提示核查', en: 'A whistle rate is asked about' },
            {
              zh: `低于同类 ${whistleRate.few} 倍或高于 ${whistleRate.many} 倍（区间置信度 ${percent(whistleRate.confidence)}，至少 ${whistleRate.fewest} 件）`,
              en: `below ${whistleRate.few} or above ${whistleRate.many} times the others' (interval ${percent(whistleRate.confidence)}, from ${whistleRate.fewest} tickets)`,
            },
          ],
        ]}
      />
    </Section>
  )
}
